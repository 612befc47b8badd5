/** No citation whose title names a disease stands beside a product. */
import { references } from '@/lib/evidence/register.ts'
import { normalise } from '../language/normalise.ts'
import type { Hit, Passage } from './rule.ts'

const titles = references
  .filter(({ titleNamesDisease }) => titleNamesDisease)
  .map(({ title }) => normalise(title).replace(/[.]$/, ''))
  .filter((title) => title.split(' ').length > 2)

export function sourceNamesDisease({ place, original }: Passage): Hit[] {
  if (place === 'evidence') return []
  const text = normalise(original)
  const found = titles.find((title) => text.includes(title))
  return found ? [{ rule: 'source-names-disease', words: found }] : []
}
