import { describe, expect, it } from 'vitest'
import { allChanges } from './changes.ts'
import type { Claim, Reference } from './claim.ts'
import { diseaseWordsIn } from './disease.ts'
import { fingerprintOf, unrecorded } from './fingerprint.ts'
import { problemsOf } from './problems.ts'
import { cautions, changes, claims, gradeOrder, references, wordings } from './register.ts'
import { claimSchema, referenceSchema } from './schema.ts'

const register = { claims, references, wordings, cautions }

function withClaim(change: Partial<Claim>) {
  const [first, ...rest] = claims
  if (!first) throw new Error('the register is empty')
  return { ...register, claims: [{ ...first, ...change }, ...rest] }
}

function withReference(change: Partial<Reference>) {
  const [first, ...rest] = references
  if (!first) throw new Error('the register has no reference')
  return { ...register, references: [{ ...first, ...change }, ...rest] }
}

describe('the register as it was taken over', () => {
  it('holds 65 statements, 117 references, 37 wordings and the cautions of five ingredients', () => {
    expect(claims).toHaveLength(65)
    expect(references).toHaveLength(117)
    expect(wordings).toHaveLength(37)
    expect(cautions.ingredients.map(({ items }) => items.length)).toHaveLength(5)
    expect(cautions.ingredients.flatMap(({ items }) => items)).toHaveLength(35)
  })

  it('grades 2 statements A, 10 B, 17 C and 36 D', () => {
    const count = (grade: string) => claims.filter((claim) => claim.grade === grade).length
    expect(gradeOrder.map(count)).toEqual([2, 10, 17, 36])
  })

  it('keeps every word: the lengths are those of the source', () => {
    const letters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + [...text].length, 0)
    expect(letters(claims.map(({ statement }) => statement))).toBe(6014)
    expect(letters(claims.map(({ caveat }) => caveat))).toBe(11_225)
    expect(letters(claims.map(({ regulatoryNote }) => regulatoryNote))).toBe(8689)
    expect(letters(claims.map(({ noReferenceNote }) => noReferenceNote))).toBe(439)
    expect(letters(references.map(({ title }) => title))).toBe(10_499)
    expect(letters(references.map(({ authors }) => authors))).toBe(5499)
    expect(letters(references.map(({ doi, pmid }) => doi + pmid))).toBe(2247)
    expect(letters(references.map(({ notSeen }) => notSeen))).toBe(2514)
    expect(letters(wordings.map(({ wording }) => wording))).toBe(4679)
    expect(letters(cautions.ingredients.flatMap(({ items }) => items.map(({ text }) => text)))).toBe(4353)
  })

  it('holds back 14 references and says of 33 that they are confirmed in part', () => {
    expect(references.filter(({ display }) => display === 'hold')).toHaveLength(14)
    expect(references.filter(({ verified }) => verified === 'partial')).toHaveLength(33)
  })

  it('keeps the flags of the source beside those we added', () => {
    expect(claims.filter(({ registerNamesDisease }) => registerNamesDisease)).toHaveLength(5)
    expect(references.filter(({ registerTitleNamesDisease }) => registerTitleNamesDisease)).toHaveLength(30)
    const added = claims.filter((claim) => claim.namesDisease && !claim.registerNamesDisease)
    expect(added.map(({ id }) => id).sort()).toEqual([
      'gut-dysbiosis-triggers-skin-conditions',
      'inflammation-loosens-tight-junctions',
      'lps-elevated-in-inflammatory-skin-and-aging',
    ])
  })

  it('pretends no reviewer', () => {
    expect(claims.filter(({ reviewedOn }) => reviewedOn !== null)).toEqual([])
  })
})

describe('a register that is not sound stops the build', () => {
  it('is sound as it stands', () => {
    expect(problemsOf(register)).toEqual([])
  })

  it.each([
    ['two statements of one id', { id: claims[1]?.id }, /two statements are called/],
    ['a reference that is not there', { references: ['nobody1999'] }, /cites nobody1999/],
    [
      'no reference and no reason',
      { references: [], furtherReferences: [], noReferenceNote: '' },
      /does not say why/,
    ],
    ['a disease nobody flagged', { statement: 'Diet calms acne.' }, /names a disease and is not flagged/],
    ['a disease in the caveat alone', { caveat: 'Only in psoriasis.', caveatOutside: '' }, /none for pages/],
    ['a disease in the caveat for articles', { caveatOutside: 'Only in eczema.' }, /in caveatOutside/],
    ['a review before the entry', { nextReviewOn: '2026-11-23' }, /before it was last looked at/],
  ] as const)('refuses %s', (_, change, problem) => {
    expect(problemsOf(withClaim(change)).join('\n')).toMatch(problem)
  })

  it.each([
    [
      'a title that names a disease unflagged',
      { title: 'Zinc for acne', titleNamesDisease: false },
      /not flagged/,
    ],
    ['no address to check it at', { doi: '', pmid: '', url: '' }, /no address/],
    ['a doubt that is not named', { verified: 'partial', notSeen: '' }, /what is missing/],
    ['a kind nobody can filter by', { kind: 'hearsay' }, /does not know/],
  ] as const)('refuses a reference with %s', (_, change, problem) => {
    expect(problemsOf(withReference(change)).join('\n')).toMatch(problem)
  })

  it('refuses a statement without caveat, and an unknown field', () => {
    const { section: _, ...row } = withClaim({ caveat: '' }).claims[0] ?? {}
    expect(claimSchema.safeParse(row).success).toBe(false)
    expect(claimSchema.safeParse({ ...row, caveat: 'Small.', stars: 5 }).error?.message).toContain('stars')
  })

  it.each(['https://doi.org/10.1/x', '10.1038/with space', 'doi:10.1038/x'])('refuses the DOI %s', (doi) => {
    expect(referenceSchema.safeParse({ ...references[0], doi }).success).toBe(false)
  })
})

describe('the words for diseases', () => {
  it('finds each once, with its endings', () => {
    expect(diseaseWordsIn('Acne and diabetes, more acne, and psoriatic skin')).toEqual([
      'acne',
      'diabetes',
      'psoriatic',
    ])
  })

  it('lets physiology be', () => {
    expect(diseaseWordsIn('Inflammatory signals such as tumor necrosis factor in aging skin')).toEqual([])
  })
})

describe('the change log', () => {
  it('knows every statement as it stands: change one and record it (docs/evidence.md)', () => {
    expect(unrecorded(claims, changes)).toEqual([])
  })

  it.each([
    ['words', { statement: 'Something bolder.' }],
    ['grade', { grade: 'A' }],
    ['caveat', { caveat: 'None.' }],
    ['sources', { references: [] }],
  ] as const)('notices other %s', (_, change) => {
    const { claims: changed } = withClaim(change)
    expect(unrecorded(changed, changes)).toEqual([claims[0]?.id])
  })

  it('lets a word for editors change unseen', () => {
    const [first] = withClaim({ regulatoryNote: 'Another note.' }).claims
    expect(first && fingerprintOf(first)).toBe(claims[0] && fingerprintOf(claims[0]))
  })

  it('runs forward in time and is told newest first', () => {
    const days = changes.map(({ on }) => on)
    expect(days).toEqual(days.toSorted())
    expect(allChanges().at(-1)?.title).toBe('The register was entered')
  })
})
