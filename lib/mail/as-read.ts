/** Mails as people read them, for the tests. */
import { render } from './render.ts'

/** What a reader of the HTML sees, without its hidden preheader's padding. */
export function seen(html: string): string {
  return html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

/** Both forms of a mail, as people read them. */
export async function read(template: string, data: unknown): Promise<{ html: string; text: string }> {
  const { html, text } = await render(template, data)
  return { html: seen(html), text }
}
