/** Refill terms in a mail: the words agreed to, cut into the statements they were made of and otherwise untouched. */

/** Stands above terms repeated later than on the day they were agreed to. */
export const AS_AGREED = 'Kept word for word, so the dates in them are those of the day you agreed.'

/** The statements of `terms`, which stand one on a line. */
export function statementsOf(terms: string): readonly string[] {
  return terms.split('\n').filter((line) => line.trim() !== '')
}
