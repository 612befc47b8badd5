/** A load: so many connections, each with one request under way at any moment, for so many seconds. */
import http from 'node:http'
import { cpuEach, cpuSeconds } from '../measure/cpu.ts'
import type { Visitor } from './carts.ts'
import type { EncodedReply } from './reply.ts'
import { type Answer, type Page, send } from './send.ts'

/** A server action with the form that goes to it. */
export type Act = { readonly actionId: string; readonly reply: EncodedReply }
/** Adding one unit; setting the line to one unit. */
export type Acts = { readonly add: Act; readonly update: Act }

/** Takes visitors one after the other and starts over, so that none is asked for twice at a time. */
export type Queue = { next(): Visitor }

export type Taken = Answer & {
  readonly kind: 'add' | 'update'
  /** The answer says that it was done, and sets no cookie. */
  readonly done: boolean
}

export type Volley = {
  readonly connections: number
  /** How long it really took. */
  readonly seconds: number
  readonly taken: readonly Taken[]
  /** Requests that got no answer. */
  readonly broken: number
  /** Milliseconds of processor time for one request. */
  readonly cpu: { readonly store: number; readonly postgres: number }
}

export function queueOf(visitors: readonly Visitor[]): Queue {
  const endless = (function* () {
    for (;;) yield* visitors
  })()
  return { next: () => endless.next().value }
}

/** Fires at `page` until `seconds` are over; what is under way then is still taken. */
export async function fire(
  page: Page,
  acts: Acts,
  queue: Queue,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Volley> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const taken: Taken[] = []
  const cpuBefore = readCpu()
  const started = performance.now()
  const end = started + seconds * 1000
  let broken = 0
  const line = async () => {
    while (performance.now() < end) {
      const answer = await act(page, acts, queue.next(), agent).catch(() => undefined)
      if (answer) taken.push(answer)
      else broken++
    }
  }
  await Promise.all(Array.from({ length: connections }, line))
  const spent = (performance.now() - started) / 1000
  agent.destroy()
  const cpuAfter = readCpu()
  const cpu = {
    store: cpuEach(cpuBefore.store, cpuAfter.store, taken.length),
    postgres: cpuEach(cpuBefore.postgres, cpuAfter.postgres, taken.length),
  }
  return { connections, seconds: spent, taken, broken, cpu }
}

function readCpu() {
  return { store: cpuSeconds('store'), postgres: cpuSeconds('postgres') }
}

/** Adds one unit to a line of one; sets a line of two back to one: no line ever meets the limit of ten. */
async function act(page: Page, acts: Acts, visitor: Visitor, agent: http.Agent): Promise<Taken> {
  const kind = visitor.quantity === 1 ? 'add' : 'update'
  const { cookie, address } = visitor
  const answer = await send(page, { ...acts[kind], cookie, address }, agent)
  const quantity = kind === 'add' ? 2 : 1
  const done = answer.status === 200 && isDone(answer.text, quantity) && !answer.setsCookie
  if (done) visitor.quantity = quantity
  return { ...answer, kind, done }
}

function isDone(text: string, quantity: number): boolean {
  return text.includes('"status":"done"') && text.includes(`"count":${quantity},`)
}
