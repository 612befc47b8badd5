/**
 * Compiles the patterns of content/line. A pattern is words between spaces, each a regular expression; `{list}` stands
 * for the words of a list, and `...4` for at most four words of any kind.
 */
import { inflected } from './inflect.ts'

export type WordList = { readonly words?: readonly string[]; readonly verbs?: readonly string[] }
export type Lists = Readonly<Record<string, WordList>>

const JOINT = String.raw`[\s,"'/-]+`
const WORD = String.raw`[\w'+%&.-]+`

/** @throws when the pattern names a list that there is not, or is no regular expression */
export function compile(pattern: string, lists: Lists): RegExp {
  const tokens = splitTokens(pattern.replace(/^\^/, ''))
  let source = ''
  let glued = true
  for (const token of tokens) {
    const gap = /^\.\.\.(\d+)$/.exec(token)
    if (gap) {
      source += `(?:${JOINT}${WORD}){0,${gap[1]}}?`
      continue
    }
    source += (glued ? '' : JOINT) + expand(token, lists)
    glued = false
  }
  const start = pattern.startsWith('^') ? '^' : String.raw`(?<![\w-])`
  return new RegExp(`${start}(?:${source})${pattern.endsWith('$') ? '' : String.raw`(?!\w)`}`, 'u')
}

/** One expression for a whole list of plain phrases. */
export function compileAny(phrases: readonly string[], lists: Lists): RegExp {
  return new RegExp(String.raw`(?<!\w)(?:${phrases.map((one) => expand(one, lists)).join('|')})(?!\w)`, 'gu')
}

/** At spaces outside of brackets: a group may hold spaces of its own. */
function splitTokens(pattern: string): string[] {
  const tokens: string[] = []
  let depth = 0
  let open = ''
  for (const sign of pattern) {
    if (sign === '(' || sign === '[' || sign === '{') depth++
    if (sign === ')' || sign === ']' || sign === '}') depth--
    if (sign === ' ' && depth === 0) {
      tokens.push(open)
      open = ''
    } else open += sign
  }
  return [...tokens, open]
}

function expand(token: string, lists: Lists): string {
  return token
    .replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
      const list = lists[name]
      if (!list) throw new Error(`content/line: there is no list ${name}`)
      return `(?:${[...(list.words ?? []), ...(list.verbs ?? []).map(inflected)].join('|')})`
    })
    .replaceAll('$ ?', String.raw`\$ ?`)
}
