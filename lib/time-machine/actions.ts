'use server'

/** The form of the time machine's bar. */
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireOperator } from '@/lib/customers/queries.ts'
import { env } from '@/lib/platform/env.ts'
import { log } from '@/lib/platform/log.ts'
import { requestIdOf } from '@/lib/platform/request.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { parseMove } from './move.ts'
import type { MoveOutcome } from './outcome.ts'
import { travel } from './travel.ts'
import { sayTravel } from './words.ts'

/** Moves the demo's time. Field: `move`, as `parseMove` reads it. For operators; nothing moves in a live store. */
export async function moveTime(_: MoveOutcome, form: FormData): Promise<MoveOutcome> {
  const outcome = await attempt(String(form.get('move') ?? ''))
  const request = await headers()
  if (request.has('next-action')) {
    refresh()
    return outcome
  }
  await leaveSaid('time-machine', outcome)
  redirect(pathOf(request.get('referer')))
}

async function attempt(typed: string): Promise<MoveOutcome> {
  const answer = await requireOperator()
  if (!answer.ok) return { status: 'refused' }
  const move = parseMove(typed)
  if (!move) return { status: 'refused' }
  try {
    const travelled = await travel(move)
    const isMoved = travelled.state === 'arrived' || travelled.state === 'reset'
    return { status: 'told', isMoved, words: sayTravel(travelled, env().STORE_TIME_ZONE) }
  } catch (error) {
    log.error({ err: error, requestId: requestIdOf(await headers()) }, 'time could not be moved')
    return { status: 'unavailable' }
  }
}

/** The page the form stood on: a path of this store, whatever the header says. */
function pathOf(referer: string | null): string {
  if (referer === null || !URL.canParse(referer)) return '/cart'
  const { pathname, search } = new URL(referer)
  return `/${pathname.replace(/^\/+/, '')}${search}`
}
