/**
 * A visitor without JavaScript: keeps cookies, follows redirects, and sends the forms that stand on a page, as a browser
 * would. Each has an address of her own, so that limits count her alone.
 */
import { type CheerioAPI, load } from 'cheerio'
import { stack } from './stack.ts'

export type Page = {
  readonly url: URL
  readonly status: number
  readonly headers: Headers
  readonly html: string
  readonly $: CheerioAPI
  /** The page's visible words, in one line. */
  readonly text: string
}

let visitors = 0

export class Visitor {
  private readonly cookies = new Map<string, string>()
  readonly address: string

  /** @param leaves true for a visitor who closes the window instead of following Stripe's way back to the store. */
  constructor(private readonly leaves = false) {
    visitors += 1
    const n = visitors + process.pid * 300
    this.address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  }

  /** Puts a cookie into this browser, as if the store had set it. */
  hold(name: string, value: string): this {
    this.cookies.set(name, value)
    return this
  }

  /** What this visitor's browser keeps under `name`. */
  cookie(name: string): string | undefined {
    return this.cookies.get(name)
  }

  /** Opens a path of the store, or a whole address. */
  open(address: string): Promise<Page> {
    return this.request(new URL(address, stack.storeUrl), { method: 'GET' })
  }

  /**
   * Sends the form that holds the button named `button`, with `fields` filled in over what stands there, in the way the
   * form says: in the address, or as a post.
   * @throws when no such button stands on the page.
   */
  async press(
    page: Page,
    button: string | RegExp,
    fields: Record<string, string | null> = {},
  ): Promise<Page> {
    const { $ } = page
    const found = $('button, input[type=submit]')
      .filter((_, element) => {
        const name = (
          $(element).attr('aria-label') ??
          ($(element).text() || ($(element).attr('value') ?? ''))
        ).trim()
        return typeof button === 'string' ? name === button : button.test(name)
      })
      .first()
    const form = found.attr('form') ? $(`form#${found.attr('form')}`) : found.closest('form')
    if (form.length === 0)
      throw new Error(`no form with the button ${button} on ${page.url.href}:\n${page.text.slice(0, 600)}`)
    const body = new FormData()
    for (const { name, value } of form.serializeArray()) if (!(name in fields)) body.append(name, value)
    const pressed = found.attr('name')
    if (pressed) body.append(pressed, found.attr('value') ?? '')
    for (const [name, value] of Object.entries(fields)) if (value !== null) body.append(name, value)
    const action = new URL(found.attr('formaction') ?? form.attr('action') ?? '', page.url)
    if (form.attr('method')?.toLowerCase() === 'get') {
      action.search = urlEncoded(body).toString()
      return this.request(action, { method: 'GET' }, page.url.href)
    }
    const isMultipart = form.attr('enctype') === 'multipart/form-data'
    return this.request(
      action,
      { method: 'POST', body: isMultipart ? body : urlEncoded(body) },
      page.url.href,
    )
  }

  private async request(url: URL, init: RequestInit, referer = '', hops = 0): Promise<Page> {
    if (hops > 10) throw new Error(`${url.href} redirects without end`)
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: {
        cookie,
        referer,
        'x-forwarded-for': this.address,
        origin: url.origin,
        'accept-language': 'en-US',
      },
    })
    for (const line of response.headers.getSetCookie()) this.keep(line)
    const location = response.headers.get('location')
    const isWayBack = location?.startsWith(stack.storeUrl) && url.origin !== stack.storeUrl
    if (location && response.status >= 300 && response.status < 400 && !(this.leaves && isWayBack)) {
      await response.body?.cancel()
      return this.request(new URL(location, url), { method: 'GET' }, '', hops + 1)
    }
    const html = await response.text()
    const $ = load(html)
    const words = load(html)
    words('script, style, template').remove()
    const text = words('body').text().replace(/\s+/g, ' ').trim()
    return { url, status: response.status, headers: response.headers, html, $, text }
  }

  private keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.cookies.delete(name)
    else this.cookies.set(name, pair.slice(at + 1))
  }
}

function urlEncoded(form: FormData): URLSearchParams {
  return new URLSearchParams([...form].map(([name, value]): [string, string] => [name, String(value)]))
}
