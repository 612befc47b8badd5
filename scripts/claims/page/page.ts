/** A page as the rules see it: its pieces of text with where they stand, and the document itself. */
import type { CheerioAPI } from 'cheerio'
import type { Place } from '../line.ts'

/** A node of the document: an element, a text, a comment. */
export type AnyNode = ReturnType<ReturnType<CheerioAPI['root']>['contents']>[number]

export type Piece = {
  /** `text`, `title`, `alt`, `json-ld` and the like: told to whoever mends it. */
  readonly where: string
  readonly text: string
  /** Statements of the register that the sentence stands in. */
  readonly claims: readonly string[]
}

export type Page = {
  /** The path, or `mail:order-links`. */
  readonly name: string
  readonly place: Place
  /** Feeds, Markdown and plain mails are read sentence by sentence; what a page must carry as a whole is asked of HTML. */
  readonly form: 'html' | 'text'
  readonly pieces: readonly Piece[]
  /** The style sheets that the page links to, joined; empty where they were not read. */
  readonly styles: string
  readonly $: CheerioAPI
}

export type Finding = {
  readonly page: string
  readonly where: string
  readonly sentence: string
  readonly rule: string
  readonly words: string
  readonly mend: string
}

/** What a rule over a whole page found; the page's name and the way to mend are added by whoever asks. */
export type PageHit = {
  readonly rule: string
  readonly where: string
  readonly sentence: string
  readonly words: string
}

export type PageRule = (page: Page) => readonly PageHit[]
