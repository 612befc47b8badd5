/** The form on the product page, as a browser sends it when nothing in it was touched. */
import { load } from 'cheerio'
import { Problem } from '../stack/problem.ts'

export type Fields = Readonly<Record<string, string>>

/**
 * Reads the page at `url` and takes the fields of the form that adds `sku` to the cart: what the shopper sees, and what
 * React hides in it for browsers without JavaScript, which travels along with JavaScript as well.
 * @throws Problem when there is no such form
 */
export async function readForm(url: URL, sku: string): Promise<Fields> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  const $ = load(await response.text())
  const form = $('form').has(`input[name=sku][value="${sku}"]`).first()
  const fields = form.serializeArray().map(({ name, value }) => [name, value])
  if (fields.length === 0) throw new Problem(`${url} has no form that adds ${sku} to the cart.`)
  return Object.fromEntries(fields)
}
