/** Words that an adult reads in a minute, with a look at a footnote now and then. */
const WORDS_A_MINUTE = 220

/** Whole minutes it takes to read `words`, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
