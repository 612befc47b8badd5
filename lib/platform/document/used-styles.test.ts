import { describe, expect, test } from 'vitest'
import { parseSheet } from './sheet.ts'
import { usedStyles } from './used-styles.ts'

const used = (css: string, html: string) => usedStyles(parseSheet(css), html)

describe('a rule is kept', () => {
  const html = '<main id="main" class="wrap md:p-[3px]"><p class="lead">Read</p></main>'

  test.each([
    '.wrap{margin:0}',
    'main#main>.lead:hover::before{color:red}',
    '.lead:not(.gone){color:red}',
    '.wrap:has(.gone:checked){color:red}',
    String.raw`.md\:p-\[3px\]{padding:3px}`,
    ':is(.gone .wrap,main .lead){color:red}',
    '[data-x="a,b]{"]{color:red}',
    '@media print{.lead{color:red}}',
    '@font-face{font-family:x;src:url("a;b{c")}',
    '.lead{animation:turn 1s}@keyframes turn{to{rotate:1turn}}',
    '.lead{color:var(--x)}@property --x{syntax:"*";inherits:false}',
  ])('when the document can match it: %s', (css) => {
    expect(used(css, html)).toBe(css)
  })

  test.each([
    '.gone{margin:0}',
    'main .gone{margin:0}',
    'table{margin:0}',
    ':is(.gone,#away)>.lead{margin:0}',
    '@media print{.gone{margin:0}}',
    '@keyframes turn{to{rotate:1turn}}',
    '@property --x{syntax:"*";inherits:false}',
  ])('only then: %s', (css) => {
    expect(used(css, html)).toBe('')
  })

  test('with those of its selectors that can match', () => {
    expect(used('.gone,.lead,a{color:red}', html)).toBe('.lead{color:red}')
  })
})

test('an empty layer keeps its place among the layers', () => {
  expect(used('@layer base{.gone{a:b}}@layer components{p{a:b}}', '<p>x</p>')).toBe(
    '@layer base;@layer components{p{a:b}}',
  )
})
