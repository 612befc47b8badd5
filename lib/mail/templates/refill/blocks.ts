/**
 * What a refill mail is made of, as plain data: the HTML and the plain text are both read from it, so that neither can
 * say less than the other.
 */
import type { Amount, BoughtLine } from '../confirmation-words.ts'
import type { Step } from '../steps.tsx'

export type NamedLink = { readonly label: string; readonly href: string }

/** Something one looks up: `Last moment to change` and its lines. */
export type Fact = { readonly label: string; readonly lines: readonly string[] }

export type Block =
  | { readonly kind: 'words'; readonly words: string }
  /** Said more quietly. */
  | { readonly kind: 'note'; readonly words: string }
  /** The one thing to press. */
  | { readonly kind: 'action'; readonly link: NamedLink }
  /** One to four ways on, none louder than another. */
  | { readonly kind: 'choices'; readonly links: readonly NamedLink[] }
  | { readonly kind: 'links'; readonly links: readonly NamedLink[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'lines'; readonly lines: readonly BoughtLine[] }
  | { readonly kind: 'sums'; readonly sums: readonly Amount[]; readonly total: Amount }
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }

/** Blocks under a heading of their own, set off by a hairline. */
export type Part = { readonly heading: string; readonly blocks: readonly Block[] }

/** One refill mail, before it is HTML or text. */
export type Draft = {
  readonly subject: string
  /** What an inbox shows after the subject. */
  readonly preheader: string
  readonly title: string
  /** What stands right under the headline. */
  readonly opening: readonly Block[]
  readonly parts: readonly Part[]
}

/** A paragraph. */
export function words(said: string): Block {
  return { kind: 'words', words: said }
}

/** A quieter paragraph. */
export function note(said: string): Block {
  return { kind: 'note', words: said }
}

/** Links, one under the other. */
export function links(...named: readonly NamedLink[]): Block {
  return { kind: 'links', links: named }
}

/** A heading and what stands under it. */
export function part(heading: string, ...blocks: readonly Block[]): Part {
  return { heading, blocks }
}
