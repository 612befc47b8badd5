import { describe, expect, test } from 'vitest'
import { allClaims } from '@/lib/evidence/evidence.ts'
import { type Document, statementDocument, termDocuments } from './document.ts'
import { find, readIndex, writeIndex } from './search.ts'

const documents: Document[] = [
  { path: '/learn/glossary#butyrate', title: 'Butyrate', kind: 'term', excerpt: 'A fatty acid.', text: '' },
  { path: '/learn/glossary#tnf-alpha', title: 'TNF-α', kind: 'term', excerpt: 'A cytokine.', text: '' },
  {
    path: '/learn/eating-for-the-axis',
    title: 'Eating for the axis',
    kind: 'article',
    excerpt: 'Ways of eating.',
    text: 'Fibre becomes butyrate.',
  },
]
const index = readIndex(writeIndex(documents))
const paths = (words: string) => find(index, words).map(({ path }) => path)

describe('search', () => {
  test('finds by the beginning of a word, a title before a text', () => {
    expect(paths('butyr')).toEqual(['/learn/glossary#butyrate', '/learn/eating-for-the-axis'])
  })

  test('forgives a typing error', () => {
    expect(paths('butirate')).toContain('/learn/glossary#butyrate')
  })

  test('knows Greek letters by their names', () => {
    expect(paths('tnf alpha')).toEqual(['/learn/glossary#tnf-alpha'])
    expect(paths('TNF-α')).toEqual(['/learn/glossary#tnf-alpha'])
  })

  test('finds nothing for no words, and nothing for words that are nowhere', () => {
    expect(paths('   ')).toEqual([])
    expect(paths('zzzzzz')).toEqual([])
  })
})

describe('what one can find', () => {
  test('has an address of its own for every word and statement', () => {
    const all = [...termDocuments(), ...allClaims().map(statementDocument)].map(({ path }) => path)
    expect(new Set(all).size).toBe(all.length)
  })

  test('shows nothing of a statement that names a disease, beside links to products', () => {
    for (const claim of allClaims().filter(({ namesDisease }) => namesDisease)) {
      const { title, excerpt } = statementDocument(claim)
      for (const word of [claim.statement, claim.caveat, ...claim.namedDiseases]) {
        expect(`${title} ${excerpt}`).not.toContain(word)
      }
    }
  })

  test('shows no grade without its caveat', () => {
    for (const claim of allClaims().filter(({ namesDisease }) => !namesDisease)) {
      expect(statementDocument(claim).excerpt).toMatch(/^Grade [ABCD], [^.]+\. .{20,}/)
    }
  })
})
