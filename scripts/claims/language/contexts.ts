/** What may excuse a word: it is denied, it is a caution, it is tied to a study, it is only asked. */
import type { Clause, Sentence } from './clauses.ts'
import { compileAny, type Lists } from './pattern.ts'

export const contextNames = [
  'denial',
  'unknown',
  'caution',
  'limit',
  'soft',
  'mention',
  'question',
  'sunCare',
  'physiology',
  'conditional',
  'proofLimit',
  'gradeLimit',
  'neutral',
  'termOnly',
] as const

export type ContextName = (typeof contextNames)[number]

/** Where a pattern met: the clause of the sentence, and the place in it. */
export type Spot = { readonly sentence: Sentence; readonly clause: Clause; readonly at: number }

export type Contexts = (name: ContextName, spot: Spot) => boolean

/** @param phrases content/line/contexts.json */
export function contextsOf(phrases: Readonly<Record<string, readonly string[]>>, lists: Lists): Contexts {
  const expressions = new Map(Object.entries(phrases).map(([name, list]) => [name, compileAny(list, lists)]))
  const expression = (name: string) => {
    const found = expressions.get(name)
    if (!found) throw new Error(`content/line/contexts.json has no ${name}`)
    return found
  }
  const meets = (name: string, text: string) => text.search(expression(name)) >= 0
  /** A false "not" ("no more redness") is no denial: it is taken out before one looks for a true one. */
  const denies = ({ clause, at }: Spot) =>
    meets('negation', clause.text.slice(0, at).replace(expression('fakeNegation'), ' ')) &&
    !startsFalsely(clause.text.slice(0, at + 40))
  const startsFalsely = (text: string) =>
    new RegExp(`^(?:${phrases.fakeNegation?.join('|') ?? ''})`, 'u').test(text)
  const around = (name: string, { sentence, clause }: Spot) =>
    meets(name, clause.text) || (!clause.contrast && meets(name, sentence.text))
  return (name, spot) => {
    switch (name) {
      case 'denial':
        return denies(spot)
      case 'question':
        return spot.sentence.asks && opensHonestly(spot.sentence.text, phrases.honestQuestion ?? [])
      case 'mention':
        return meets(name, spot.sentence.text)
      case 'sunCare':
        return meets(name, spot.clause.text)
      case 'physiology':
        return meets(name, spot.clause.text.slice(0, spot.at))
      case 'caution':
        return meets(name, spot.sentence.text)
      default:
        return around(name, spot)
    }
  }
}

function opensHonestly(text: string, openers: readonly string[]): boolean {
  return new RegExp(`^(?:${openers.join('|')})\\b`, 'u').test(text.replace(/^["']+/, ''))
}
