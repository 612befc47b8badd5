/** Judges a text by the place where it stands. */
import type { Place } from './line.ts'
import { passageOf } from './passage.ts'
import { amount } from './rules/amount.ts'
import { disclaimerAltered } from './rules/disclaimer-altered.ts'
import { diseaseNamed } from './rules/disease-named.ts'
import type { Hit, Rule } from './rules/rule.ts'
import { sourceNamesDisease } from './rules/source-names-disease.ts'
import { worded } from './rules/worded.ts'

const rules: readonly Rule[] = [diseaseNamed, sourceNamesDisease, disclaimerAltered, amount, worded]

/**
 * The rules that `text` breaks at `place`, each once.
 * @param registered true when the text stands in an element with the id of a statement of the register
 */
export function judge(text: string, place: Place, registered = false): Hit[] {
  const hits = rules.flatMap((rule) => rule(passageOf(text, place, registered)))
  return hits.filter(({ rule }, at) => hits.findIndex((hit) => hit.rule === rule) === at)
}
