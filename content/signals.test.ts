import { describe, expect, test } from 'vitest'
import { articlePath, articles } from '@/content/articles/index.ts'
import { sections } from '@/content/evidence/sections.ts'
import { glossary, termPath } from '@/content/glossary/glossary.ts'
import { claimOf } from '@/lib/evidence/evidence.ts'
import { signalOf, signals } from './signals.ts'

describe('the self-check', () => {
  test('asks about each signal of the register once', () => {
    const claims = signals.map(({ claim }) => claim)
    expect(new Set(claims).size).toBe(6)
    for (const claim of claims) expect(claimOf(claim).section).toBe('signals')
  })

  test('is found by its name, and by no other', () => {
    expect(signalOf('dullness').title).toBe('Lasting dullness')
    expect(() => signalOf('glow')).toThrow('glow is not in content/signals.ts')
  })

  test('leads to places that exist', () => {
    const places = [
      ...articles.map(articlePath),
      ...sections.map(({ path }) => path),
      ...glossary.map(({ id }) => termPath(id)),
    ]
    for (const { reading } of signals) for (const { path } of reading) expect(places).toContain(path)
  })

  test('says of every signal what else it may be and when to see a doctor', () => {
    for (const { otherCauses, seeDoctor } of signals) {
      expect(otherCauses.length).toBeGreaterThanOrEqual(3)
      expect(seeDoctor).toMatch(/^If /)
    }
  })
})
