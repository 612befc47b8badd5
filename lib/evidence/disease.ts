import { diseaseWords } from '@/content/evidence/disease-words.ts'

const pattern = new RegExp(
  `\\b(${diseaseWords.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\w*` : word)).join('|')})\\b`,
  'gi',
)

/** The words of `text` that name a disease or a sign of one, in lower case, each once. */
export function diseaseWordsIn(text: string): readonly string[] {
  return [...new Set(text.match(pattern)?.map((word) => word.toLowerCase()))]
}
