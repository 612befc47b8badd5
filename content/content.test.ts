import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { caveatAt, claimOf } from '@/lib/evidence/evidence.ts'
import { wordings } from '@/lib/evidence/register.ts'
import { products, protocols } from '@/prisma/seed/catalog.ts'
import { articleAt } from './articles/index.ts'
import { allCautions, cautionsOf } from './cautions/by-ingredient.ts'
import { safetyNotice } from './cautions/notice.ts'
import { disclaimerFor } from './disclaimer.ts'
import { evidenceIngredients } from './evidence/ingredients.ts'
import { sections } from './evidence/sections.ts'
import { ingredientCopy, ingredients, statementsAmong } from './ingredients.ts'
import { allCopy, copyOf } from './products/copy.ts'
import { promises } from './promises.ts'
import { sharedQuestions } from './questions.ts'
import { testing } from './testing.ts'

const sold = [...products, ...protocols]
const sellingWords = [allCopy, ingredients, promises, sharedQuestions(8), testing]

/** Diseases and their signs: named in cautions and in the evidence library, never where something is sold. */
const DISEASE =
  /\b(acne|rosacea|psoriasis|eczema|dermatitis|melasma|cancers?|diabet\w*|hypertension|arthritis|alzheimer\w*|dementia|depression|anxiety|insomnia|colitis|crohn\w*|ibs|leaky gut|inflamm\w*|infection|allerg(y|ies)|hot flash\w*|breakouts?|redness|flare\w*|wrinkles?)\b/i

/** Promises that no study of these products carries. */
const OVERREACH =
  /\b(cures?|heals?|treats?|prevents?|reverses?|relieves?|soothes?|fights?|detox\w*|clinically proven|guaranteed|miracle|anti-ag(e|ing)|best-selling|doctor-recommended|fda[- ](approved|registered)|no side effects|boosts?)\b/i

describe('what is sold', () => {
  it.each(sold.map(({ sku }) => sku))('%s has words', (sku) => {
    expect(copyOf(sku).description.length).toBeLessThanOrEqual(160)
  })

  it.each(products.flatMap((product) => product.ingredients.map(({ name }) => name)))(
    '%s has cautions and copy',
    (name) => {
      expect(cautionsOf(name).items.length).toBeGreaterThan(0)
      expect(ingredientCopy(name).unknown).not.toBe('')
    },
  )

  it('has no words for what is not sold', () => {
    expect(allCopy.map(({ sku }) => sku).sort()).toEqual(sold.map(({ sku }) => sku).sort())
    expect(allCautions).toHaveLength(ingredients.length)
  })

  it('counts the vitamin B3 of the amount the catalogue states', () => {
    const nad = products.flatMap((product) => product.ingredients).find(({ name }) => name === 'NAD+')
    expect(cautionsOf('NAD+').items[0]?.text).toContain(`${nad?.amountMg} mg of NAD+`)
  })
})

describe('the line', () => {
  it('names no disease and promises nothing in what is written to sell', () => {
    const words = JSON.stringify(sellingWords, (key, value) => (key === 'claim' ? undefined : value))
    expect(words).not.toMatch(DISEASE)
    expect(words).not.toMatch(OVERREACH)
  })

  it.each(globSync(['components/{home,product,site}/**/*.tsx', 'app/{*,(read)/**/*}.tsx']))(
    'holds in %s',
    (file) => {
      const source = readFileSync(file, 'utf8')
      expect(source).not.toMatch(DISEASE)
      expect(source).not.toMatch(OVERREACH)
    },
  )

  it('would notice a sentence on the wrong side of it', () => {
    expect('It calms rosacea').toMatch(DISEASE)
    expect('Clinically proven to work').toMatch(OVERREACH)
  })

  it('names in cautions only the conditions of the general notice', () => {
    const named = allCautions
      .flatMap(({ items }) => items.map(({ text, topic }) => `${topic} ${text}`))
      .join(' ')
    const conditions = /\b(thyroid|autoimmune|liver|kidney|hormone-sensitive) condition/g
    for (const condition of named.match(conditions) ?? []) {
      expect(safetyNotice).toContain(condition.replace(' condition', ''))
    }
    expect(named).not.toMatch(
      /\b(rosacea|eczema|psoriasis|acne|tumou?r\w*|cancer|depression|gout|tuberculosis)\b/i,
    )
  })
})

describe('what is said of an ingredient', () => {
  const findings = ingredients.flatMap(({ ingredient, findings }) =>
    findings.map((finding) => ({ ingredient, ...finding })),
  )

  it.each(findings)('$question ($ingredient) is asked of a statement about it', ({ ingredient, claim }) => {
    const id = evidenceIngredients.find(({ catalogName }) => catalogName === ingredient)?.id
    expect(claimOf(claim).ingredients).toContain(id)
  })

  it.each(findings)('the caveat of "$question" ($ingredient) names no disease', ({ claim }) => {
    expect(caveatAt(claimOf(claim), 'product')).not.toMatch(DISEASE)
  })

  it('is never a benefit when only animals, laboratories or conflicting trials stand behind it', () => {
    const weak = findings.filter(({ claim }) => ['C', 'D'].includes(claimOf(claim).grade))
    expect(weak.length).toBeGreaterThan(0)
    for (const { answer } of weak)
      expect(answer).toMatch(/^(Not shown in people|Trials in people disagree)\.$/)
  })

  it.each(ingredients.filter(({ claim }) => claim !== null))(
    'is the safer wording the register has for it: $ingredient',
    ({ text, claim }) => {
      const safer = wordings.filter((one) => claim !== null && one.claims.includes(claim))
      expect(safer.map(({ wording }) => wording).join(' ')).toContain(text)
    },
  )
})

describe('what to read before buying', () => {
  it.each(allCopy.flatMap(({ sku, reading }) => reading.map((read) => ({ sku, ...read }))))(
    '$article, from $sku, is an article that is there',
    ({ article, section }) => {
      expect(articleAt(article)).toBeDefined()
      if (section) expect(sections.map(({ id }) => id)).toContain(section)
    },
  )
})

describe('the disclaimer', () => {
  const rest =
    'not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.'

  it('is the text of the regulation, for one statement and for several', () => {
    expect(disclaimerFor(1)).toBe(`This statement has ${rest}`)
    expect(disclaimerFor(2)).toBe(`These statements have ${rest}`)
    expect(disclaimerFor(0)).toBe(`These statements have ${rest}`)
  })

  it('is counted from the statements on the page', () => {
    expect(statementsAmong(['Korean ginseng'])).toBe(1)
    expect(statementsAmong(['NAD+'])).toBe(3)
    expect(statementsAmong(['KSM-66 ashwagandha', 'Korean ginseng'])).toBe(3)
  })
})
