import { describe, expect, test } from 'vitest'
import { composeDocument, dataPath } from './compose.ts'
import { parseSheet } from './sheet.ts'
import { splitPage } from './split.ts'

const data = [
  '(self.__next_f=self.__next_f||[]).push([0])',
  String.raw`self.__next_f.push([1,"2:[\"$\",\"p\"] \u003c/p>"])`,
]

function page(extra = ''): string {
  return [
    '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/main.js"/>',
    '<link rel="preload" href="/_next/x.woff2" as="font" crossorigin=""/>',
    '<script src="/_next/one.js" async=""></script><script src="/_next/old.js" noModule=""></script></head>',
    `<body><p class="lead">$& costs</p>${extra}<script type="application/ld+json">{"a":1}</script>`,
    '<script src="/_next/main.js" id="_R_" async=""></script>',
    ...data.map((text) => `<script>${text}</script>`),
    '</body></html>',
  ].join('')
}

describe('a page is told apart', () => {
  test('into what is read and what runs', () => {
    const split = splitPage(page())
    expect(split?.program).toEqual({ styles: ['/_next/a.css'], scripts: ['/_next/one.js', '/_next/main.js'] })
    expect(split?.data).toBe(data.join('\n'))
    expect(split?.document.match(/<script[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
    expect(split?.document).toContain('as="font"')
    expect(split?.document).not.toContain('as="script"')
  })

  test('not at all when it holds a script nobody knows', () => {
    expect(splitPage(page('<script>$RC("B:0","S:0")</script>'))).toBeNull()
    expect(splitPage('<html><body>no program</body></html>')).toBeNull()
  })
})

test('a document has the styles it uses, and the way to its program at the end', () => {
  const split = splitPage(page())
  if (!split) throw new Error('the page was not split')
  const sheet = parseSheet('.lead{color:red}.gone{color:red}')
  const html = composeDocument(split, { path: '/learn/x', sheetAt: () => sheet, cookies: ['count'] })
  expect(html).toContain('<style>.lead{color:red}</style>')
  expect(html).toContain('$& costs')
  expect(html).toContain(dataPath('/learn/x', split.data))
  expect(html).toMatch(/<script>\(.*"page:alive"\)<\/script><\/body><\/html>$/s)
})

test('data that says something else has another address', () => {
  expect(dataPath('/', 'a')).not.toBe(dataPath('/', 'b'))
  expect(dataPath('/', 'a')).toMatch(/^\/api\/program\/[\w-]{16}$/)
})
