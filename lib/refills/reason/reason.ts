/** Why somebody ended a refill: asked after it has ended, and never needed. */
import { z } from 'zod'

/** What can be ticked. */
export const reasons = [
  'I have too many capsules',
  'It costs too much',
  'I did not notice a difference',
  'I am not taking it any more',
  'I buy it another way',
  'Something else',
] as const

export const MAX_WORDS = 500

/** What was given, as it is kept: what was ticked, then her own words; null when nothing was. */
export function reasonIn(form: FormData): string | null {
  const ticked = z.enum(reasons).safeParse(form.get('reason')).data
  const words = z.string().safeParse(form.get('words')).data?.replace(/\s+/g, ' ').trim().slice(0, MAX_WORDS)
  return [ticked, words].filter(Boolean).join(': ') || null
}
