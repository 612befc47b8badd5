/** How findings and scores are written for whoever mends them. */
import type { Score } from './corpus/score.ts'
import type { Finding } from './page/page.ts'

export function describeFinding({ page, where, sentence, rule, words, mend }: Finding): string {
  return [
    `${page}  ${rule}  (${where})`,
    `  “${sentence}”`,
    `  broken by: ${words}`,
    `  mend: ${mend}`,
    '',
  ].join('\n')
}

export function describeScore(name: string, { good, bad, recall, precision, wrong }: Score): string {
  const lines = wrong.map(
    ({ id, ok, text, rules }) =>
      `  ${ok ? 'wrongly found' : 'missed'} ${id}: ${text}${rules.length > 0 ? ` [${rules.join('; ')}]` : ''}`,
  )
  const figures = `${name}: ${good} good, ${bad} bad, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`
  return [figures, ...lines].join('\n')
}
