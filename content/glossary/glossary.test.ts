import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimOf } from '@/lib/evidence/evidence.ts'
import { byLetter, glossary, termOf, termPath } from './glossary.ts'

const ids = new Set(glossary.map(({ id }) => id))

/** The glossary links to the shop through the header: no disease stands in it, and nothing is promised. */
const DISEASE =
  /\b(acne|rosacea|psoriasis|eczema|dermatitis|cancers?|diabet\w*|colitis|crohn\w*|ibs|leaky gut|infections?|breakouts?)\b/i
const PROMISE = /\b(cures?|heals?|treats?|prevents?|reverses?|relieves?|boosts?|detox\w*|miracle)\b/i

describe('the glossary', () => {
  it('explains at least forty words, each under an id of its own', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(40)
    expect(ids.size).toBe(glossary.length)
  })

  it.each(glossary.map((term) => [term.id, term] as const))('%s is plain and leads on', (id, term) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(term.text.split(/(?<=[.?]) (?=[A-Z])/).length).toBeLessThanOrEqual(3)
    expect(term.text).toMatch(/\.$/)
    expect(`${term.name} ${term.text}`).not.toMatch(DISEASE)
    expect(`${term.name} ${term.text}`).not.toMatch(PROMISE)
    expect(term.related.length).toBeGreaterThan(0)
    expect(term.related.filter((other) => other === id || !ids.has(other))).toEqual([])
    expect(new Set(term.related).size).toBe(term.related.length)
  })

  it('says nothing about health without a statement of the register behind it that exists', () => {
    const claims = glossary.flatMap(({ claim }) => claim ?? [])
    expect(claims.map((id) => claimOf(id).id)).toEqual(claims)
  })

  it.each(globSync('content/articles/*.mdx'))('knows every word %s links to', (file) => {
    const words = [...readFileSync(file, 'utf8').matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id)
    expect(words.filter((id) => !ids.has(`${id}`))).toEqual([])
  })

  it('can be reached: every term is named by another', () => {
    const named = new Set(glossary.flatMap(({ related }) => related))
    expect([...ids].filter((id) => !named.has(id))).toEqual([])
  })

  it('stands in the order of the alphabet, an article left aside', () => {
    const letters = byLetter(glossary)
    expect(letters.map(({ letter }) => letter)).toEqual(letters.map(({ letter }) => letter).toSorted())
    expect(letters.flatMap(({ terms }) => terms)).toEqual(glossary)
    expect(letters.find(({ letter }) => letter === 'C')?.terms.map(({ id }) => id)).toContain('cascade')
  })

  it('answers for a term and refuses one it does not have', () => {
    expect(termOf('dysbiosis').name).toBe('Dysbiosis')
    expect(termPath('dysbiosis')).toBe('/learn/glossary#dysbiosis')
    expect(() => termOf('glow')).toThrow('glow')
  })
})
