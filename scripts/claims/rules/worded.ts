/** The rules that are lists of patterns: a pattern that meets breaks the rule, unless what stands around it excuses it. */
import { contexts, type Place, patternsOf, type RuleData, wordedRules } from '../line.ts'
import type { Hit, Passage } from './rule.ts'

/** Only these ask for a statement's id; a sentence that has one satisfies them. */
const satisfiedByRegister = new Set(['effect', 'causal-certainty', 'body-talk'])

const compiled = new Map<string, RegExp[]>()

/** Every rule that the words of `passage` break, each once with the first words that break it. */
export function worded(passage: Passage): Hit[] {
  return wordedRules
    .filter(({ id }) => !(passage.registered && satisfiedByRegister.has(id)))
    .flatMap((rule) => firstHit(rule, passage) ?? [])
}

function firstHit(rule: RuleData, { place, sentences }: Passage): Hit | undefined {
  const excuses = rule.unless[place]
  if (!excuses) return undefined
  for (const pattern of patternsFor(rule, place)) {
    for (const sentence of sentences) {
      for (const clause of sentence.clauses) {
        const found = pattern.exec(clause.text)
        if (!found) continue
        const spot = { sentence, clause, at: found.index }
        if (!excuses.some((name) => contexts(name, spot))) return { rule: rule.id, words: found[0] }
      }
    }
  }
  return undefined
}

function patternsFor(rule: RuleData, place: Place): RegExp[] {
  const key = `${rule.id} ${place}`
  const known = compiled.get(key) ?? patternsOf(rule, place)
  compiled.set(key, known)
  return known
}
