import { describe, expect, test } from 'vitest'
import { products } from '../prisma/seed/catalog.ts'
import { labelFacts } from './label-facts.ts'
import { drawLabel } from './labels.ts'

const [complex, blend] = products
if (!complex || !blend) throw new Error('the catalogue holds the two products')

describe('a label says what the catalogue says', () => {
  test('every ingredient with its amount, the step, the capsules, the name in two lines', () => {
    expect(labelFacts(complex)).toEqual({
      sku: 'nad-complex',
      step: '04',
      name: ['NAD+ Vital', 'Energy Complex'],
      rows: [
        { what: 'NAD+', amount: '500 mg' },
        { what: 'Quercetin', amount: '250 mg' },
        { what: 'Resveratrol', amount: '150 mg' },
      ],
      count: '60 capsules',
    })
  })

  test('an amount nobody has stated is not printed', () => {
    expect(labelFacts(blend).rows.map(({ amount }) => amount)).toEqual([null, null])
    expect(drawLabel(labelFacts(blend))).not.toMatch(/\d+ mg/)
  })

  test('a changed amount changes the drawing', () => {
    const ingredients = complex.ingredients.map((each) => ({ ...each, amountMg: 321 }))
    expect(drawLabel(labelFacts({ ...complex, ingredients }))).toContain('321 mg')
    expect(drawLabel(labelFacts(complex))).not.toContain('321 mg')
  })

  test('a changed count of capsules changes the drawing', () => {
    expect(drawLabel(labelFacts({ ...complex, capsules: 90 }))).toContain('90 capsules')
  })
})
