import { describe, expect, it } from 'vitest'
import { allClaims, claimOf, referencesAt } from '@/lib/evidence/evidence.ts'
import { wayToStatement } from './way-to-statement.ts'

describe('the way from a product to a statement', () => {
  it('leads to the statement when it and its sources name no disease', () => {
    expect(wayToStatement(claimOf('quercetin-gut-barrier-background')).path).toBe(
      '/evidence/quercetin-gut-barrier-background',
    )
  })

  it('leads to the article when the title of a source names one', () => {
    expect(wayToStatement(claimOf('ksm66-lowers-cortisol')).path).toBe('/learn/gut-skin-axis#nutrients')
  })

  it('never leads to a statement that names a disease itself or in a source', () => {
    const led = allClaims().filter((claim) => wayToStatement(claim).path.startsWith('/evidence/'))
    expect(led.filter(({ namesDisease }) => namesDisease)).toEqual([])
    expect(
      led
        .flatMap((claim) => referencesAt(claim, 'evidence'))
        .filter(({ titleNamesDisease }) => titleNamesDisease),
    ).toEqual([])
  })
})
