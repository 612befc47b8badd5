/**
 * Every page of a reading room leaves as a document. Next has no place of its own for this, so it is done where its
 * finished HTML is handed to the connection; what was made of a page is kept for as long as Next hands out that page.
 */
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { log } from '../log.ts'
import { composeDocument } from './compose.ts'
import { Encodings } from './encode.ts'
import { isDocument, WHOLE } from './rooms.ts'
import { parseSheet, type Rule } from './sheet.ts'
import { splitPage } from './split.ts'

type Options = {
  /** The folder of the build. */
  readonly build: string
  /** Readable cookies that tell that a page has more to show than its document holds. */
  readonly cookies: readonly string[]
}

/** From now on. Call once, at start. */
export function sendDocuments({ build, cookies }: Options): void {
  const sent = new Map<string, { readonly html: string; readonly made: Encodings }>()
  const sheetAt = sheetsOf(build)

  /** Made once for as long as a page has not been made anew. */
  function documentOf(html: string, at: string): Encodings {
    const known = sent.get(at)
    if (known?.html === html) return known.made
    const made = new Encodings(composed(html, at) ?? html)
    sent.set(at, { html, made })
    return made
  }

  /** Null when the page had better go out as Next wrote it, which the log tells. */
  function composed(html: string, at: string): string | null {
    try {
      const page = splitPage(html)
      if (page) return composeDocument(page, { path: at, sheetAt, cookies })
      log.warn({ path: at }, 'page sent as it is: it holds a script that is not known')
    } catch (error) {
      log.error({ path: at, err: error }, 'page sent as it is')
    }
    return null
  }

  subscribe('http.server.request.start', (message) => {
    const response = responseOf(message)
    const at = response && documentAsked(response.req)
    if (response && at !== null) sendThrough(response, (html) => documentOf(html, at))
  })
}

/** Has the HTML of `response`, when it is whole and a success, sent as `made` of it. */
function sendThrough(response: ServerResponse, made: (html: string) => Encodings): void {
  const set = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    // The last that Next says before it hands over the page; whatever compresses has put itself in between by now.
    if (name.toLowerCase() === 'content-type' && String(value).startsWith('text/html'))
      wrapEnd(response, made)
    return set(name, value)
  }
}

function wrapEnd(response: ServerResponse, made: (html: string) => Encodings): void {
  const end = response.end.bind(response)
  response.end = (html?: unknown) => {
    response.end = end
    if (typeof html !== 'string' || response.statusCode !== 200) return end(html)
    const { encoding, body } = made(html).for(response.req.headers['accept-encoding']?.toString() ?? '')
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    response.setHeader('Content-Length', body.length)
    return end(body)
  }
}

/** The path of the document that is asked for; null for anything else. */
function documentAsked({ method, url = '/', headers }: IncomingMessage): string | null {
  if (method !== 'GET' || 'rsc' in headers || WHOLE in headers) return null
  // What is no address at all must not throw here: nothing above would catch it.
  const pathname = URL.parse(url, 'http://store')?.pathname
  return pathname && isDocument(pathname) ? pathname : null
}

/** Reads each style sheet of the build once, its addresses made whole: it will stand in pages of any path. */
function sheetsOf(build: string): (href: string) => readonly Rule[] {
  const sheets = new Map<string, readonly Rule[]>()
  return (href) => {
    const known = sheets.get(href)
    if (known) return known
    const file = path.join(/* turbopackIgnore: true */ build, href.replace(/^\/_next\//, ''))
    const base = new URL(href, 'http://store')
    const css = readFileSync(file, 'utf8').replace(
      /url\((?!data:)([^)"']+)\)/g,
      (_, address: string) => `url(${new URL(address, base).pathname})`,
    )
    const sheet = parseSheet(css)
    sheets.set(href, sheet)
    return sheet
  }
}

function responseOf(message: unknown): ServerResponse | null {
  if (typeof message !== 'object' || message === null || !('response' in message)) return null
  return message.response instanceof ServerResponse ? message.response : null
}
