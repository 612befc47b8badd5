/** Finds in the same way on the server and in the browser. */
import MiniSearch, { type Options } from 'minisearch'
import type { Document, Found } from './document.ts'

const options: Options<Document> = {
  idField: 'path',
  fields: ['title', 'excerpt', 'text'],
  storeFields: ['title', 'kind', 'excerpt'],
  processTerm: (word) => plain(word) || null,
  searchOptions: {
    boost: { title: 4, excerpt: 2 },
    prefix: (word) => word.length > 1,
    fuzzy: (word) => (word.length > 4 ? 0.2 : false),
    combineWith: 'AND',
  },
}

const MOST = 20

export type Index = MiniSearch<Document>

/** An index as text, to be sent to browsers. */
export function writeIndex(documents: readonly Document[]): string {
  const index = new MiniSearch(options)
  index.addAll(documents)
  return JSON.stringify(index)
}

/** The index that `writeIndex` wrote. @throws SyntaxError when it did not */
export function readIndex(json: string): Index {
  return MiniSearch.loadJSON(json, options)
}

/** What answers `words`, best first, at most twenty; nothing for no words. Forgives a typing error in longer words. */
export function find(index: Index, words: string): Found[] {
  return index
    .search(words.trim())
    .slice(0, MOST)
    .map(({ id, title, kind, excerpt }) => ({ path: String(id), title, kind, excerpt }))
}

/** Lower case, without accents, with Greek letters as people type them: `TNF-α` is found by `tnf alpha`. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/[αβκγ]/g, (letter) => greek[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}

const greek: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', κ: 'kappa', γ: 'gamma' }
