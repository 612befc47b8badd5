import { describe, expect, test } from 'vitest'
import { toMarkdown } from './markdown.ts'

const origin = 'https://store.example'

describe('a page as Markdown', () => {
  test('holds what stands in main, and nothing around it', async () => {
    const markdown = await toMarkdown(
      '<header>Menu</header><main><h1>Title</h1><p>Words.</p></main><footer>End</footer>',
      origin,
    )
    expect(markdown).toBe('# Title\n\nWords.\n')
  })

  test('leaves out what one operates, what is hidden, and what a drawing shows', async () => {
    const markdown = await toMarkdown(
      '<main><p>One.</p><button>Add</button><form><input></form><div popover>Note</div><svg><title>Ring</title></svg></main>',
      origin,
    )
    expect(markdown).toBe('One.\n')
  })

  test('gives links that work anywhere', async () => {
    const markdown = await toMarkdown('<main><p><a href="/learn">Learn</a></p></main>', origin)
    expect(markdown).toBe('[Learn](https://store.example/learn)\n')
  })

  test('keeps tables, and parts what only a style sheet parted', async () => {
    const table =
      '<table><tr><th>Ingredient</th><th>Amount</th></tr><tr><td>NAD+</td><td>500 mg</td></tr></table>'
    const markdown = await toMarkdown(
      `<main>${table}<p><span>$69.00</span><span>$2.30 a day</span></p></main>`,
      origin,
    )
    expect(markdown).toContain('| NAD+       | 500 mg |')
    expect(markdown).toContain('$69.00 $2.30 a day')
  })

  test('says no word that its page does not say', async () => {
    const page = '<main><h2>Two <em>kinds</em></h2><ul><li>One</li><li>Two<br>lines</li></ul></main>'
    const words = (text: string) => text.match(/[A-Za-z]+/g) ?? []
    const said = new Set(words(page.replace(/<[^>]+>/g, ' ')))
    for (const word of words(await toMarkdown(page, origin))) expect(said).toContain(word)
  })
})
