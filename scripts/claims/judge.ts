/** Judges a text by the place where it stands. */
import { type Place, ruleData } from './line.ts'
import { passageOf } from './passage.ts'
import { amount } from './rules/amount.ts'
import { disclaimerAltered } from './rules/disclaimer-altered.ts'
import { diseaseNamed } from './rules/disease-named.ts'
import type { Hit, Passage, Rule } from './rules/rule.ts'
import { sourceNamesDisease } from './rules/source-names-disease.ts'
import { worded } from './rules/worded.ts'
import { type Tone, tone } from './tone/tone.ts'

/** What these find is a fact, whatever the sentence sounds like. */
const facts: readonly Rule[] = [diseaseNamed, sourceNamesDisease, disclaimerAltered, amount]

/** Below, a sentence sounds so sober that a word alone does not condemn it. */
const SOBER = 0.2
/** From here on, a sentence sounds so much like those that cross the line that no rule has to know its words. */
const SUSPECT = 0.64

/**
 * The rules that `text` breaks at `place`, each once.
 * @param registered true when the text stands in an element with the id of a statement of the register
 * @param ear how tones are heard; another than the corpus' own where one measures sentences as if never seen
 */
export function judge(text: string, place: Place, registered = false, ear: Tone = tone): Hit[] {
  const passage = passageOf(text, place, registered)
  if (passage.sentences.length === 0) return []
  const { leaning, because } = ear(passage)
  const found = [
    ...facts.flatMap((rule) => rule(passage)),
    ...worded(passage).filter(({ rule }) => leaning >= SOBER || ruleData(rule).firm),
  ]
  if (found.length === 0 && !registered && isSentence(passage) && leaning >= SUSPECT)
    return [{ rule: 'tone', words: because }]
  return found.filter(({ rule }, at) => found.findIndex((hit) => hit.rule === rule) === at)
}

const WORDS = /[a-z]{2,}/g

/** A label, a name or a date has no tone, and neither has what the law or the register fixes word for word. */
function isSentence({ original, sentences }: Passage): boolean {
  const words = sentences.flatMap(({ text }) => text.match(WORDS) ?? [])
  return /[.!?…]["”’)*]*$/.test(original.trim()) && words.length > 2
}
