/** How to read a Supplement Facts panel, for someone who has not read one before. */
export const labelHelp =
  'A serving is what you take in a day. Amounts are for one serving, not for one capsule. A † means that no Daily Value has been set for that ingredient. "Other ingredients" are what a capsule holds besides, such as its shell. "Not stated" means that nobody has told us yet, so we do not guess: write to us before you order if it matters to you.'
