/** The options of `npm run lint:claims`. */
import { parseArgs } from 'node:util'
import { Problem } from '../stack/problem.ts'

export type Options =
  | { readonly mode: 'site'; readonly url: string }
  | { readonly mode: 'sentences'; readonly file: string }
  | { readonly mode: 'corpus' }

/** @throws Problem when an option is unknown */
export function readOptions(args: readonly string[] = process.argv.slice(2)): Options {
  const { sentences, corpus, url } = parse(args)
  if (sentences) return { mode: 'sentences', file: sentences }
  return corpus
    ? { mode: 'corpus' }
    : { mode: 'site', url: url ?? process.env.STORE_URL ?? 'http://localhost:3000' }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { sentences: { type: 'string' }, corpus: { type: 'boolean' }, url: { type: 'string' } },
    }).values
  } catch (error) {
    throw new Problem(error instanceof Error ? error.message : String(error))
  }
}
