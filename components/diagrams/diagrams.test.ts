import { describe, expect, it } from 'vitest'
import { cascade } from '@/content/diagrams/cascade.ts'
import { whereMeant } from '@/content/diagrams/where.ts'
import { claimOf, mayShow } from '@/lib/evidence/evidence.ts'
import { weakest } from './weakest.ts'

const cited = [
  ...cascade.flatMap(({ claims }) => claims),
  ...whereMeant.flatMap(({ links }) => links.map(({ claim }) => claim)),
]

describe('What the diagrams say', () => {
  it.each(cited)('rests on a claim that may stand in an article: %s', (id) => {
    expect(mayShow(claimOf(id), 'article')).toBe(true)
  })

  it('is as sure as its least sure claim', () => {
    expect(weakest('B', 'D', 'C')).toBe('D')
    expect(weakest('A')).toBe('A')
  })

  it('never says that an ingredient works', () => {
    const words = whereMeant.flatMap(({ links }) => links.flatMap(({ note }) => note)).join(' ')
    expect(words).not.toMatch(/\b(works?|helps?|supports?|improves?|reduces?|calms?)\b/i)
  })
})
