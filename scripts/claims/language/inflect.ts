/** The regular forms of an English verb as a pattern: `heal` finds heal, heals, healed and healing. */
export function inflected(verb: string): string {
  const [first = '', ...rest] = verb.split(' ')
  return [forms(first), ...rest].join(' ')
}

function forms(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`
  if (/(?:s|sh|ch|x|z)$/.test(verb)) return `${verb}(?:es|ed|ing)?`
  const last = verb.at(-1) ?? ''
  return `${verb}(?:s|${last}?ed|${last}?ing)?`
}
