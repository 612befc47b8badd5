/** A style sheet as a tree, as far as it takes to tell which of its rules a document can use. */

export type Rule =
  | { readonly kind: 'statement'; readonly text: string }
  /** Rules that hold other rules: `@media`, `@layer` and the like. */
  | { readonly kind: 'group'; readonly head: string; readonly rules: readonly Rule[] }
  /** `@font-face`, `@keyframes`, `@property`: `name` is what other rules call it, where they do. */
  | { readonly kind: 'definition'; readonly text: string; readonly name: string | null }
  | { readonly kind: 'style'; readonly selectors: readonly Selector[]; readonly body: string }

export type Selector = {
  readonly text: string
  /** All must be met in a document that it matches. */
  readonly needs: readonly Need[]
}

/** An element as it is, a class with a dot, an id with a hash; or several ways to go, each with needs of its own. */
export type Need = string | readonly (readonly Need[])[]

const GROUP = /^@(?:media|supports|layer|container|starting-style)\b/

/** @param css as a build writes it: without comments, and without style rules nested in one another */
export function parseSheet(css: string): Rule[] {
  return pieces(css).map(({ head, body }) => {
    if (body === null) return { kind: 'statement', text: `${head};` }
    if (GROUP.test(head)) return { kind: 'group', head, rules: parseSheet(body) }
    if (head.startsWith('@')) return { kind: 'definition', text: `${head}{${body}}`, name: definedBy(head) }
    const selectors = splitAtCommas(head).map((text) => ({ text, needs: needsIn(text) }))
    return { kind: 'style', selectors, body }
  })
}

function definedBy(head: string): string | null {
  return /^@(?:keyframes|property)\s+(\S+)/.exec(head)?.[1] ?? null
}

/** Exceptions, relatives, states and attributes are taken to match: too much is kept, never too little. */
function needsIn(selector: string): Need[] {
  const needs: Need[] = []
  let bare = withoutEscapes(selector).replace(/\[(?:"[^"]*"|'[^']*'|[^\]])*\]/g, ' ')
  for (let call = firstCall(bare); call; call = firstCall(bare)) {
    bare = `${bare.slice(0, call.from)} ${bare.slice(call.to)}`
    if (call.name === 'is' || call.name === 'where') needs.push(splitAtCommas(call.inside).map(needsIn))
  }
  const names = bare.replace(/::?[\w-]+/g, ' ').match(/[.#]?[\w\uE000-\uE0FF-]+/g) ?? []
  return [...needs, ...names.map(withEscaped)]
}

/** What is escaped stands for itself: it is put where no sign of the language is, and brought back from there. */
function withoutEscapes(selector: string): string {
  return selector.replace(/\\([\x20-\x7E])/g, (_, char: string) =>
    String.fromCharCode(0xe000 + char.charCodeAt(0)),
  )
}

function withEscaped(name: string): string {
  return name.replace(/[\uE000-\uE0FF]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xe000))
}

type Call = { readonly name: string; readonly inside: string; readonly from: number; readonly to: number }

/** The first `:name(…)` of a selector, whole with what is nested in it. */
function firstCall(selector: string): Call | null {
  const start = /::?([\w-]+)\(/.exec(selector)
  if (!start) return null
  const open = start.index + start[0].length
  let depth = 1
  for (const { 0: char, index } of selector.slice(open).matchAll(/[()]/g)) {
    depth += char === '(' ? 1 : -1
    if (depth > 0) continue
    const inside = selector.slice(open, open + index)
    return { name: start[1] ?? '', inside, from: start.index, to: open + index + 1 }
  }
  return null
}

type Piece = { readonly head: string; readonly body: string | null }

/** The rules and statements of a sheet, or of a group in it, one after another. */
function pieces(css: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  let open = 0
  let depth = 0
  for (const { char, at } of marks(css)) {
    if (char === '{' && depth++ === 0) open = at
    const ends = char === '}' ? --depth === 0 : char === ';' && depth === 0
    if (!ends) continue
    const body = char === '}' ? css.slice(open + 1, at) : null
    found.push({ head: css.slice(start, body === null ? at : open).trim(), body })
    start = at + 1
  }
  return found
}

function splitAtCommas(text: string): string[] {
  const commas = [...marks(text)].filter(({ char }) => char === ',').map(({ at }) => at)
  return [...commas, text.length].map((end, nth) =>
    text.slice(nth === 0 ? 0 : (commas[nth - 1] ?? 0) + 1, end),
  )
}

/** Every `{`, `}`, `;` and `,` outside of strings, brackets and escapes. */
function* marks(css: string): Generator<{ char: string; at: number }> {
  let brackets = 0
  for (const { 0: char, index: at } of css.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[{};,()[\]]/g)) {
    if (char === '(' || char === '[') brackets++
    else if (char === ')' || char === ']') brackets--
    else if (brackets === 0 && char.length === 1) yield { char, at }
  }
}
