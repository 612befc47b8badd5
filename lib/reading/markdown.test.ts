import { describe, expect, test } from 'vitest'
import { toMarkdown } from './markdown.ts'

const address = 'https://store.example/learn'

describe('a page as Markdown', () => {
  test('holds what stands in main, and nothing around it', async () => {
    const markdown = await toMarkdown(
      '<header>Menu</header><main><h1>Title</h1><p>Words.</p></main><footer>End</footer>',
      address,
    )
    expect(markdown).toBe('# Title\n\nWords.\n')
  })

  test('leaves out what one operates, what is hidden, and what a drawing shows', async () => {
    const markdown = await toMarkdown(
      '<main><p>One.</p><button>Add</button><input><div popover>Menu</div><svg><title>Ring</title></svg></main>',
      address,
    )
    expect(markdown).toBe('One.\n')
  })

  test('gives links that work anywhere', async () => {
    const markdown = await toMarkdown('<main><p><a href="/learn">Learn</a></p></main>', address)
    expect(markdown).toBe('[Learn](https://store.example/learn)\n')
  })

  test('keeps the notes of an article, and leads to them', async () => {
    const notes = '<ol><li id="note-1" popover="auto">A grade.<button>×</button></li></ol>'
    const markdown = await toMarkdown(`<main><p>So.<a href="#note-1">1</a></p>${notes}</main>`, address)
    expect(markdown).toBe('So.[1](https://store.example/learn#note-1)\n\n1. A grade.\n')
  })

  test('keeps tables, and parts what only a style sheet parted', async () => {
    const table =
      '<table><tr><th>Ingredient</th><th>Amount</th></tr><tr><td>NAD+<small>form</small></td><td>500 mg</td></tr></table>'
    const markdown = await toMarkdown(
      `<main>${table}<p><span>$69.00</span><span>$2.30 a day</span></p></main>`,
      address,
    )
    expect(markdown).toContain('| NAD+ form  | 500 mg |')
    expect(markdown).toContain('$69.00 $2.30 a day')
  })

  test('says no word that its page does not say', async () => {
    const page = '<main><h2>Two <em>kinds</em></h2><ul><li>One</li><li>Two<br>lines</li></ul></main>'
    const words = (text: string) => text.match(/[A-Za-z]+/g) ?? []
    const said = new Set(words(page.replace(/<[^>]+>/g, ' ')))
    for (const word of words(await toMarkdown(page, address))) expect(said).toContain(word)
  })
})
