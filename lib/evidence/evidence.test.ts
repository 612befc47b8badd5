import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentsOfProduct, evidenceIngredients } from '@/content/evidence/ingredients.ts'
import { products, protocols } from '@/prisma/seed/catalog.ts'
import { diseaseWordsIn } from './disease.ts'
import {
  allClaims,
  caveatAt,
  claimOf,
  claimsOfProduct,
  claimsOfSection,
  gradeWords,
  heldReferences,
  mayBackProduct,
  mayShow,
  referencesAt,
  statementAt,
  wordingsOf,
} from './evidence.ts'
import { facetOf, facets, facetToken, studiesOf } from './facets.ts'
import { authorsOf, linksOf, placeOf } from './links.ts'
import { references, wordings } from './register.ts'

const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id)

describe('which statements', () => {
  it('refuses to build a page around a statement nobody graded', () => {
    expect(() => claimOf('collagen-forever')).toThrow('collagen-forever is no statement')
    expect(() => claimsOfSection('nowhere')).toThrow('nowhere is no section')
  })

  it('gives each statement to one of the seven sections', () => {
    const { values } = facetOf('section')
    expect(values.map(({ claims }) => claims.length)).toEqual([7, 11, 6, 7, 11, 10, 13])
    expect(values.flatMap(({ claims }) => ids(claims)).sort()).toEqual(ids(allClaims()).sort())
  })

  it('knows those of an ingredient, the ones about a mix included', () => {
    const ginseng = facetOf('ingredient').values.find(({ id }) => id === 'ginseng')
    expect(ginseng && ids(ginseng.claims)).toEqual([
      'nutrients-specific-documented-mechanisms',
      'product-adaptogen-gut-barrier-via-cortisol',
      'korean-ginseng-in-stress-blend',
    ])
  })

  it('knows those of a product, and those about the protocol for the protocols alone', () => {
    expect(ids(claimsOfProduct('stress-balance'))).toContain('ksm66-lowers-cortisol')
    expect(ids(claimsOfProduct('stress-balance'))).not.toContain('nad-restores-cellular-energy')
    expect(ids(claimsOfProduct('nad-complex'))).not.toContain('protocol-favourable-gut-environment')
    expect(ids(claimsOfProduct('inside-out-protocol'))).toContain('protocol-favourable-gut-environment')
    expect(() => claimsOfProduct('collagen')).toThrow()
  })

  it('agrees with the catalogue about what is in each thing sold', () => {
    const nameOf = new Map(evidenceIngredients.map(({ id, catalogName }) => [id, catalogName]))
    const named = (sku: string) => contentsOfProduct[sku]?.ingredients.map((id) => nameOf.get(id))
    for (const { sku, ingredients } of products) {
      expect(named(sku), sku).toEqual(ingredients.map(({ name }) => name))
    }
    const sold = [...products, ...protocols].map(({ sku }) => sku)
    expect(Object.keys(contentsOfProduct).sort()).toEqual(sold.sort())
  })
})

describe('what may be shown where', () => {
  it('shows every statement in the library', () => {
    expect(allClaims().every((claim) => mayShow(claim, 'evidence'))).toBe(true)
  })

  it('keeps a statement that names a disease in the library', () => {
    const claim = claimOf('rosacea-gut-microbiome-differs')
    expect(mayShow(claim, 'article')).toBe(false)
    expect(mayShow(claim, 'product')).toBe(false)
    expect(mayShow(claim, 'mail')).toBe(false)
    expect(() => caveatAt(claim, 'article')).toThrow('evidence library only')
    expect(() => statementAt(claim, 'article')).toThrow('evidence library only')
  })

  it('names no disease in any statement or caveat an article may show', () => {
    const shown = allClaims().filter((claim) => mayShow(claim, 'article'))
    expect(shown).toHaveLength(57)
    const words = shown.flatMap((claim) => diseaseWordsIn(`${claim.statement} ${caveatAt(claim, 'article')}`))
    expect(words).toEqual([])
  })

  it('never makes a benefit of C or D, whatever a product holds', () => {
    const claim = claimOf('resveratrol-supports-gut-barrier')
    expect(mayShow({ ...claim, testedAsSold: ['nad-complex'] }, 'product')).toBe(false)
  })

  it('makes a benefit of A or B only for the product that holds what was tested', () => {
    const claim = { ...claimOf('ksm66-lowers-cortisol'), testedAsSold: ['stress-balance'] }
    expect(mayBackProduct(claim, 'stress-balance')).toBe(true)
    expect(mayBackProduct(claim, 'nad-complex')).toBe(false)
  })

  it('has no benefit to tell today: no product holds a tested ingredient in its tested amount', () => {
    expect(allClaims().filter((claim) => mayShow(claim, 'product') || mayShow(claim, 'mail'))).toEqual([])
  })
})

describe('references', () => {
  it('never show one that is held, and say that it is being checked', () => {
    const claim = claimOf('estrogen-protects-gut-barrier')
    expect(referencesAt(claim, 'evidence')).toEqual([])
    expect(heldReferences(claim)).toBe(2)
    const shown = allClaims().flatMap((one) => referencesAt(one, 'evidence'))
    expect(shown.every(({ display }) => display === 'ok')).toBe(true)
  })

  it('outside the library leave out titles that name a disease', () => {
    const claim = claimOf('inflammation-lowers-ceramides')
    expect(ids(referencesAt(claim, 'evidence'))).toEqual(['danso2014'])
    expect(referencesAt(claim, 'article')).toEqual([])
    const titles = allClaims().flatMap((one) => referencesAt(one, 'article').map(({ title }) => title))
    expect(titles.flatMap(diseaseWordsIn)).toEqual([])
  })

  it('lead to DOI and PubMed, or where they were found', () => {
    const reference = references.find(({ id }) => id === 'salem2018')
    expect(reference && linksOf(reference)).toEqual([
      { name: 'doi:10.3389/fmicb.2018.01459', href: 'https://doi.org/10.3389/fmicb.2018.01459' },
      { name: 'PMID 30042740', href: 'https://pubmed.ncbi.nlm.nih.gov/30042740/' },
    ])
    for (const one of references.filter(({ display }) => display === 'ok')) {
      expect(linksOf(one).length, one.id).toBeGreaterThan(0)
      for (const { href } of linksOf(one)) expect(new URL(href).href).toBe(href)
    }
  })

  it('tell what is known of a paper and invent nothing', () => {
    const unknown = references.find(({ id }) => id === 'endotoxin2020')
    expect(unknown && authorsOf(unknown)).toBeNull()
    expect(unknown && placeOf(unknown)).toBe('Journal of Nutrition, 2020, 150(5):1303-1312')
  })
})

describe('words', () => {
  it('say the grade in words that fit the letter', () => {
    expect(gradeWords('A')).toBe('Grade A, repeated human trials')
    expect(gradeWords('D')).toBe('Grade D, not enough or conflicting evidence')
  })

  it('offer the safer ways to say a statement, fit for a page that sells nothing', () => {
    const [wording] = wordingsOf(claimOf('diet-quality-lower-skin-aging'))
    expect(wording?.shown).toMatch(/^In a Dutch study/)
    const shown = allClaims().flatMap((claim) => wordingsOf(claim).map((one) => one.shown))
    expect(shown.join(' ')).not.toMatch(/VitaalSkin|our (products|formulas)|remove|\*/i)
  })

  it('offer none that is for several statements together', () => {
    expect(wordingsOf(claimOf('ksm66-lowers-cortisol'))).toEqual([])
  })

  it('are American outside the library, and the register’s own within', () => {
    const claim = claimOf('skin-ages-faster-topicals-cannot-reverse')
    expect(caveatAt(claim, 'evidence')).toContain('skin ageing in a 4.5-year randomised trial')
    expect(caveatAt(claim, 'article')).toContain('skin aging in a 4.5-year randomized trial')
    const shown = allClaims()
      .filter((one) => mayShow(one, 'article'))
      .map((one) => `${statementAt(one, 'article')} ${caveatAt(one, 'article')}`)
    const british = /ageing|\boest|fibre|(random|general|stabil)is|signalling|colour|favour/i
    expect(shown.filter((words) => british.test(words))).toEqual([])
    expect(wordings.filter((one) => british.test(one.shown))).toEqual([])
  })

  it('praise nothing that only cells and animals have shown', () => {
    const shown = allClaims().filter((one) => mayShow(one, 'article'))
    expect(shown.filter((one) => /promising/i.test(caveatAt(one, 'article')))).toEqual([])
  })
})

describe('the filters', () => {
  it('find every statement under a kind of study, and those without one under none', () => {
    expect(studiesOf(claimOf('protocol-favourable-gut-environment'))).toEqual(['none'])
    expect(studiesOf(claimOf('ksm66-lowers-cortisol'))).toEqual(['pooled', 'human-trial'])
    expect(new Set(facetOf('study').values.flatMap(({ claims }) => ids(claims))).size).toBe(65)
  })

  it('have a rule of style for every value, and a statement for every value', () => {
    const css = readFileSync('components/evidence/filters.css', 'utf8')
    for (const { id, values } of facets) {
      for (const { id: value, claims } of values) {
        const token = facetToken(id, value)
        expect(css).toContain(`.library:has(#is-${token}:checked) .statement:not([data-has~="${token}"])`)
        expect(claims.length, token).toBeGreaterThan(0)
      }
    }
  })
})
