import { z } from 'zod'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens')
const day = z.iso.date()
const grade = z.enum(['A', 'B', 'C', 'D'])
const ingredient = z.enum(['nad', 'quercetin', 'resveratrol', 'ashwagandha', 'ginseng'])

/** A statement as it stands in `content/evidence/claims/<section>.json`; the file says its section. */
export const claimSchema = z.strictObject({
  id,
  statement: text,
  grade,
  gradeParts: z.array(z.strictObject({ part: text, grade, note: z.string() })),
  caveat: text,
  caveatOutside: z.string(),
  kind: z.enum(['mechanism', 'association', 'intervention', 'ingredient']),
  structureFunction: z.boolean(),
  namesDisease: z.boolean(),
  registerNamesDisease: z.boolean(),
  namedDiseases: z.array(text),
  diseaseTerms: z.array(text),
  regulatoryNote: text,
  ingredients: z.array(ingredient),
  aboutProtocol: z.boolean(),
  testedAsSold: z.array(id),
  references: z.array(text),
  furtherReferences: z.array(text),
  noReferenceNote: z.string(),
  registerSection: text,
  enteredOn: day,
  reviewedOn: day.nullable(),
  nextReviewOn: day,
})

export const referenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  authors: text,
  title: text,
  journal: z.string(),
  year: z.int().min(1900).max(2100).nullable(),
  volumePages: z.string(),
  doi: z.string().regex(/^(10\.\d{4,9}\/[-._;()/:A-Za-z0-9]+)?$/, 'a DOI without https://doi.org/'),
  pmid: z.string().regex(/^(\d{4,9})?$/, 'digits only'),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  kind: text,
  verified: z.enum(['full', 'partial']),
  notSeen: z.string(),
  registerTitleNamesDisease: z.boolean(),
  titleNamesDisease: z.boolean(),
  display: z.enum(['ok', 'hold']),
  displayNote: z.string(),
})

export const wordingSchema = z.strictObject({
  id,
  problemAvoided: text,
  severity: z.enum(['medium', 'high']),
  wording: text,
  shown: z.string(),
  claims: z.array(id),
})

export const cautionsSchema = z.strictObject({
  generalNotice: z.strictObject({ text, note: text }),
  ingredients: z.array(
    z.strictObject({
      ingredient,
      name: text,
      listedAmount: text,
      summary: text,
      items: z.array(z.strictObject({ topic: text, text, references: z.array(text), evidence: text })),
    }),
  ),
})

/** The change log: what changed, when and why. `fingerprint` is the statement's after the change. */
export const changeSchema = z.strictObject({
  on: day,
  title: text,
  why: text,
  claims: z.array(
    z.strictObject({
      id,
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
      was: z.strictObject({ statement: text.optional(), grade: grade.optional(), caveat: text.optional() }),
    }),
  ),
})

export const gradingSchema = z.strictObject({
  what: text,
  scale: z.strictObject({ A: text, B: text, C: text, D: text }),
  rule: text,
  verification: z.strictObject({ full: text, partial: text }),
})
