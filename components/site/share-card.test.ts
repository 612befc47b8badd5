import { describe, expect, test } from 'vitest'
import { articles } from '@/content/articles/index.ts'
import { allCopy } from '@/content/products/copy.ts'
import { cardFor, shareCard } from './share-card.ts'

const soldNames = /NAD\+|Stress Balance|bottle|capsule/i

describe('the picture a shared link shows', () => {
  test('everything sold has its own', () => {
    for (const { sku } of allCopy) expect(shareCard(sku).src).toBe(`/art/og-${sku}.jpg`)
  })

  test('every article has its own, and it shows nothing that is sold', () => {
    for (const { slug } of articles) {
      expect(cardFor(`/learn/${slug}`)).toBe(slug)
      expect(shareCard(slug).alt).not.toMatch(soldNames)
    }
  })

  test.each(['/evidence', '/evidence/changes', '/evidence/any-statement'])(
    '%s shows nothing that is sold',
    (path) => {
      expect(cardFor(path)).toBe('evidence')
      expect(shareCard(cardFor(path)).alt).not.toMatch(soldNames)
    },
  )

  test('a room without a card of its own shows the one above it, and the rest shows the home page', () => {
    expect(cardFor('/learn/something-new')).toBe('learn')
    expect(cardFor('/terms')).toBe('home')
    expect(cardFor('/')).toBe('home')
  })
})
