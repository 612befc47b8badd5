import { describe, expect, it } from 'vitest'
import { cautionsOf } from '@/content/cautions/by-ingredient.ts'
import { safetyNotice } from '@/content/cautions/notice.ts'
import { disclaimerFor } from '@/content/disclaimer.ts'
import { check } from './check.ts'
import { readHtml } from './read-html.ts'
import { readText } from './read-text.ts'

const PATH = '/products/nad-complex'
const STAR = '<a href="#disclaimer">*</a>'
const cautions = ['NAD+', 'Quercetin', 'Resveratrol']
  .flatMap((name) => cautionsOf(name).items.map(({ text }) => `<p>${text.replace('&', '&amp;')}</p>`))
  .join('')

type Parts = { head: string; body: string; link: string; notice: string; box: string }

const good: Parts = {
  head: '<title>NAD+ Vital Energy Complex</title>',
  body: `<p>Most research on resveratrol is in cells and animals.${STAR}</p>`,
  link: '<a href="#cautions">Cautions and interactions</a>',
  notice: `<section id="cautions"><p>${safetyNotice}</p>${cautions}</section>`,
  box: `<p id="disclaimer">* ${disclaimerFor(1)}</p>`,
}

/** A product's page in short, with some of its parts replaced. */
function page(parts: Partial<Parts> = {}, path = PATH) {
  const { head, body, link, notice, box } = { ...good, ...parts }
  const form = '<form class="buy"><button>Add to cart</button></form>'
  return readHtml(
    `<html><head>${head}</head><body><h1>NAD+</h1>${link}${form}${body}${notice}${box}</body></html>`,
    path,
  )
}

const found = (parts: Partial<Parts>, path = PATH) => check(page(parts, path)).map(({ rule }) => rule)
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

it('finds nothing on a page that holds the line', () => {
  expect(check(page())).toEqual([])
})

describe('finds what is planted', () => {
  it.each<[string, Partial<Parts>]>([
    ['sign-relief', { body: `<p>It calms <em>redness</em>.${STAR}</p>` }],
    ['record', { head: '<title>Third-party tested NAD+</title>' }],
    ['proof-wording', { head: '<meta name="description" content="Clinically proven.">' }],
    ['overclaim', { head: '<meta property="og:description" content="A miracle.">' }],
    ['disease-named', { body: `<img alt="Skin with rosacea" src="/a.avif">${good.body}` }],
    ['sign-relief', { body: `<svg><desc>It calms redness.</desc></svg>${good.body}` }],
    [
      'sign-relief',
      { body: `<svg><text><tspan>It calms</tspan><tspan>redness.</tspan></text></svg>${good.body}` },
    ],
    [
      'guarantee',
      { body: ld({ '@type': 'Product', description: 'Visible results in 14 days.' }) + good.body },
    ],
    ['record', { body: ld({ '@type': 'Product', aggregateRating: { ratingValue: 4.8 } }) + good.body }],
    ['disclaimer-missing', { box: '' }],
    ['disclaimer-altered', { box: `<p id="disclaimer">* ${disclaimerFor(1).replace('cure, ', '')}</p>` }],
    ['disclaimer-altered', { box: `<p id="disclaimer">* ${disclaimerFor(2)}</p>` }],
    ['disclaimer-altered', { box: `<p id="disclaimer">${disclaimerFor(1)}</p>` }],
    ['disclaimer-hidden', { box: `<div hidden>${good.box}</div>` }],
    ['disclaimer-hidden', { box: `<details>${good.box}</details>` }],
    ['symbol-untied', { body: `${good.body}<p>Resveratrol is found in grapes.*</p>` }],
    ['caution-missing', { notice: `<section id="cautions"><p>${safetyNotice}</p></section>` }],
    ['caution-link', { link: '' }],
    ['claim-unknown', { body: `<p data-claim="no-such-claim">Resveratrol is found in grapes.${STAR}</p>` }],
    [
      'grade-as-benefit',
      {
        body: `<p data-claim="resveratrol-supports-gut-barrier">Resveratrol supports the gut barrier.${STAR}</p>`,
      },
    ],
    [
      'claim-not-as-sold',
      { body: `<p data-claim="ksm66-lowers-cortisol">Ashwagandha lowers cortisol.${STAR}</p>` },
    ],
    ['claim-names-disease', { body: `<p data-claim="rosacea-gut-microbiome-differs">Read on.${STAR}</p>` }],
    ['grade-without-caveat', { body: `<div><p>Grade B, limited human evidence</p></div>${good.body}` }],
  ])('%s %#', (rule, parts) => {
    expect(found(parts)).toContain(rule)
  })
})

it('names page, sentence, rule and a way to mend', () => {
  const findings = check(page({ body: `<p>Sixty capsules. It calms redness.</p>${good.body}` }))
  const finding = findings.find(({ rule }) => rule === 'sign-relief')
  expect(finding).toMatchObject({
    page: PATH,
    sentence: 'It calms redness.',
    rule: 'sign-relief',
    where: 'text',
  })
  expect(finding?.mend).not.toBe('')
})

describe('the evidence library', () => {
  const rules = (body: string) =>
    check(readHtml(`<body>${body}</body>`, '/evidence/some-claim')).map(({ rule }) => rule)

  it('may name a disease', () => {
    expect(rules('<p>Small studies report differences in people with rosacea.</p>')).toEqual([])
  })

  it.each([
    '<a href="/products/nad-complex">More</a>',
    '<p>NAD+ Vital Energy Complex</p>',
    ld({ '@type': 'Product' }),
  ])('leads to nothing sold: %s', (body) => {
    expect(rules(body)).toContain('sold-in-evidence')
  })
})

describe('an article', () => {
  const rules = (body: string) =>
    check(readHtml(`<body>${body}</body>`, '/learn/the-cascade')).map(({ rule }) => rule)

  it('says what an ingredient does only with a statement of the register', () => {
    expect(rules('<p>Quercetin supports the gut barrier.</p>')).toEqual(['effect'])
    expect(
      rules(
        '<p>It is a pigment. <span data-claim="quercetin-gut-barrier-background">Quercetin supports the gut barrier.</span> Onions hold it.</p>',
      ),
    ).toEqual([])
  })
})

describe('a page as Markdown', () => {
  const rules = (text: string) => check(readText(text, '/learn/the-cascade')).map(({ rule }) => rule)

  it('is read line by line, without its marks and addresses', () => {
    expect(
      rules(
        '# The cascade\n\n- Sixty capsules. [The evidence](/evidence/dysbiosis-causes-gut-wall-inflammation)',
      ),
    ).toEqual([])
    expect(rules('1. **Quercetin cures acne.**')).toContain('disease-treatment')
  })
})

describe('the disclaimer stands in a box, in bold', () => {
  const html = `<p id="disclaimer" class="disclaimer">${disclaimerFor(0)}</p>`
  const rules = (styles: string) =>
    check(readHtml(html, '/about', styles)).map(({ rule, words }) => `${rule}: ${words}`)

  it('as the style sheet says', () => {
    expect(rules('.disclaimer{border:1px solid var(--ink);font-weight:700}')).toEqual([])
  })

  it('or is found without', () => {
    expect(rules('.disclaimer{border:0}.other{font-weight:700}')).toEqual([
      'disclaimer-plain: no border, not bold',
    ])
  })
})
