/** The register is written in British English; what stands outside the library is read in the United States. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ageing/g, 'aging'],
  [/Ageing/g, 'Aging'],
  [/\boestr/g, 'estr'],
  [/\bOestr/g, 'Estr'],
  [/\b([Ff])ibre/g, '$1iber'],
  [/(random|general|stabil)is(?=e|ing|ation)/gi, '$1iz'],
  [/([Ss])ignalling/g, '$1ignaling'],
  [/([Cc]ol|[Ff]av)our/g, '$1or'],
]

/** `text` in American spelling, as far as the register has British words. */
export function american(text: string): string {
  return spellings.reduce((so, [from, to]) => so.replace(from, to), text)
}
