/** What was asked of `npm test`: everything, or the looks alone, or to take their pictures anew. */
import { Problem } from '../stack/problem.ts'

export type Wish = 'everything' | 'looks' | 'take looks'

/**
 * Reads what stands behind `npm test --`.
 * @throws Problem when it is none of `visual` and `visual --take`
 */
export function readWish(words: readonly string[]): Wish {
  switch (words.join(' ')) {
    case '':
      return 'everything'
    case 'visual':
      return 'looks'
    case 'visual --take':
      return 'take looks'
    default:
      throw new Problem(
        'npm test takes nothing, or `-- visual` for the looks alone, or `-- visual --take` to take their pictures anew.',
      )
  }
}
