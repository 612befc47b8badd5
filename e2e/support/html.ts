/**
 * Whether a page is valid HTML. The rules are html-validate's standard ones (html-validate.json); one is bent: React
 * writes `action=""` on a form whose action is a function.
 */
import { type ConfigData, HtmlValidate } from 'html-validate'
import rules from '../integration/html-validate.json' with { type: 'json' }

const validator = new HtmlValidate(rules satisfies ConfigData)

/** What is wrong with the HTML of the page at `path`; empty when nothing is. */
export async function complaints(path: string, html: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} (${selector})`),
  )
}
