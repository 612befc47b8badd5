/** The variables of the demo that runs, as its own processes have them. */
import { mergeVariables, readDotEnv } from '../stack/dotenv.ts'
import { demoPlace, root } from '../stack/paths.ts'
import { planDemo } from '../stack/plan.ts'
import { planPorts, portNames, portPlan } from '../stack/ports.ts'
import { Problem } from '../stack/problem.ts'
import { readState } from '../stack/state.ts'

/** @throws Problem when no demo runs, or this is a live store */
export function demoVariables(): Record<string, string> {
  const variables = mergeVariables(process.env, readDotEnv(root))
  if (variables.STORE_MODE === 'live')
    throw new Problem('STORE_MODE=live is set: a live store keeps real time, and nothing moves it.')
  const state = readState(demoPlace.state)
  if (!state) throw new Problem('No demo runs here: start it with npm start, then move its time.')
  const given = portNames.map((name) => [portPlan[name].variable, String(state.ports[name] ?? '')])
  const ports = planPorts(Object.fromEntries(given))
  return planDemo({ variables, ports, place: demoPlace, mode: 'built' }).env
}
