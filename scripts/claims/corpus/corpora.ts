/** The sentences with verdicts: those the rules were written with and the tone is learnt from, and those held out. */
import { z } from 'zod'
import { places, readJson } from '../line.ts'
import type { Judged } from './score.ts'

/** The least recall and precision. */
export const ENOUGH = 0.95

const sentence = z.strictObject({ id: z.string(), text: z.string(), place: z.enum(places) })
const judged = sentence.extend({ ok: z.boolean() })

/** The corpus that teaches: 120 good and 120 bad sentences and many more. */
export function learnt(): Judged[] {
  const read = (file: string, ok: boolean) =>
    z
      .array(sentence)
      .parse(readJson(`corpus/${file}`))
      .map((one) => ({ ...one, ok }))
  return [...read('good.json', true), ...read('bad.json', false)]
}

/** Each corpus by its name. */
export function corpora(): { name: string; sentences: Judged[] }[] {
  return [
    { name: 'written with the rules', sentences: learnt() },
    { name: 'held out', sentences: z.array(judged).parse(readJson('corpus/held-out.json')) },
  ]
}
