/** Order numbers that people read aloud: no letter that sounds or looks like another. */
import { randomInt } from 'node:crypto'

const ALPHABET = '2346789CFHJKMRTVWXY'

/** A new number, for example `VS-4T7K-92HM`: 17 billion of them, so that nobody counts orders or guesses one. */
export function newOrderNumber(pick: (max: number) => number = randomInt): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET.charAt(pick(ALPHABET.length))).join('')
  return `VS-${group()}-${group()}`
}
