/** Order numbers that people read aloud: no letter that sounds or looks like another. */
import { randomInt } from 'node:crypto'

const ALPHABET = '2346789CFHJKMRTVWXY'
const SHAPE = new RegExp(`^VS-[${ALPHABET}]{4}-[${ALPHABET}]{4}$`)

/** A new number, for example `VS-4T7K-92HM`: 17 billion of them, so that nobody counts orders or guesses one. */
export function newOrderNumber(pick: (max: number) => number = randomInt): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET.charAt(pick(ALPHABET.length))).join('')
  return `VS-${group()}-${group()}`
}

/** Brings a typed number into shape (`vs 4t7k 92hm`), or null when it is none. */
export function parseOrderNumber(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^VS/, '')
  const number = `VS-${letters.slice(0, 4)}-${letters.slice(4)}`
  return SHAPE.test(number) ? number : null
}
