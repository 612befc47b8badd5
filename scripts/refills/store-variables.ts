/** The variables of the store these refills belong to: the demo that runs here, or what is set for a live one. */
import { demoVariables } from '../clock/demo.ts'
import { mergeVariables, readDotEnv } from '../stack/dotenv.ts'
import { root } from '../stack/paths.ts'

/** @throws Problem when neither a demo runs nor a live store is set */
export function storeVariables(): Record<string, string> {
  const variables = mergeVariables(process.env, readDotEnv(root))
  return variables.STORE_MODE === 'live' ? variables : demoVariables()
}
