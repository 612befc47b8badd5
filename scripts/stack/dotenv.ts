/** Reads `.env`. Node's own parser forgives every mistake, so the lines are looked at first. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { Problem } from './problem.ts'

export type Variables = Readonly<Record<string, string | undefined>>

const assignment = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/

/**
 * Reads the file `.env` of `folder`; a missing one is an empty one.
 * @throws Problem naming the line, never its content
 */
export function readDotEnv(folder: string): Variables {
  const file = path.join(folder, '.env')
  if (!existsSync(file)) return {}
  if (!statSync(file).isFile())
    throw new Problem(`${file} is not a file: remove it or make it one (see .env.example).`)
  return parseDotEnv(readFileSync(file, 'utf8'))
}

/** @throws Problem when a line is neither a comment nor NAME=value, or a quote is never closed */
export function parseDotEnv(text: string): Variables {
  if (text.includes('\0') || text.includes('\uFFFD'))
    throw new Problem('.env is not a plain text file: write it as UTF-8 (see .env.example).')
  checkLines(text.replace(/^\uFEFF/, '').split(/\r?\n/))
  return parseEnv(text.replace(/^\uFEFF/, ''))
}

function checkLines(lines: readonly string[]): void {
  let openQuote: { quote: string; line: number } | undefined
  for (const [index, line] of lines.entries()) {
    if (openQuote) {
      if (line.includes(openQuote.quote)) openQuote = undefined
      continue
    }
    if (/^\s*(#|$)/.test(line)) continue
    const value = assignment.exec(line)?.[2]?.trim()
    if (value === undefined) {
      throw new Problem(`Line ${index + 1} of .env is not NAME=value: correct it or put a # before it.`)
    }
    const quote = /^["'`]/.exec(value)?.[0]
    if (quote && !value.slice(1).includes(quote)) openQuote = { quote, line: index + 1 }
  }
  if (openQuote)
    throw new Problem(`Line ${openQuote.line} of .env opens a quote that is never closed: close it.`)
}

/** The variables that count: the process environment over `.env`, empty ones left out. */
export function mergeVariables(processEnv: Variables, dotEnv: Variables): Record<string, string> {
  const merged: Record<string, string> = {}
  for (const [name, value] of [...Object.entries(dotEnv), ...Object.entries(processEnv)]) {
    if (value) merged[name] = value
  }
  return merged
}

/** Names set in `.env` that `.env.example` does not know: most often a typing mistake. */
export function unknownNames(dotEnv: Variables, example: string): string[] {
  const known = new Set([...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1]))
  return Object.keys(dotEnv).filter((name) => !known.has(name) && !/^(NODE|NEXT|PG|npm)_/.test(name))
}
