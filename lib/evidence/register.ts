/** The register, read and checked once. A statement, source or wording that does not fit stops the build. */
import { z } from 'zod'
import cautionsData from '@/content/evidence/cautions.json' with { type: 'json' }
import changesData from '@/content/evidence/changes.json' with { type: 'json' }
import cascade from '@/content/evidence/claims/cascade.json' with { type: 'json' }
import nutrients from '@/content/evidence/claims/nutrients.json' with { type: 'json' }
import protocol from '@/content/evidence/claims/protocol.json' with { type: 'json' }
import questions from '@/content/evidence/claims/questions.json' with { type: 'json' }
import research from '@/content/evidence/claims/research.json' with { type: 'json' }
import signals from '@/content/evidence/claims/signals.json' with { type: 'json' }
import whyTheyTalk from '@/content/evidence/claims/why-they-talk.json' with { type: 'json' }
import gradingData from '@/content/evidence/grading.json' with { type: 'json' }
import referencesData from '@/content/evidence/references.json' with { type: 'json' }
import wordingsData from '@/content/evidence/wordings.json' with { type: 'json' }
import type { Claim, Grade, Reference, SectionId, Wording } from './claim.ts'
import { problemsOf } from './problems.ts'
import {
  cautionsSchema,
  changeSchema,
  claimSchema,
  gradingSchema,
  referenceSchema,
  wordingSchema,
} from './schema.ts'
import { american } from './spelling.ts'

const files: Readonly<Record<SectionId, unknown>> = {
  'why-they-talk': whyTheyTalk,
  cascade,
  research,
  signals,
  nutrients,
  protocol,
  questions,
}

const sectionIds = z.enum([
  'why-they-talk',
  'cascade',
  'research',
  'signals',
  'nutrients',
  'protocol',
  'questions',
])

/** Every statement, in the order of the article's sections. */
export const claims: readonly Claim[] = sectionIds.options.flatMap((section) =>
  z
    .array(claimSchema)
    .parse(files[section])
    .map((claim) => ({ ...claim, section, caveatOutside: caveatOutside(claim) })),
)

/** The caveat for readers outside the library, in American spelling; empty when the register's own is that already. */
function caveatOutside(claim: Omit<Claim, 'section'>): string {
  if (claim.namesDisease) return claim.caveatOutside
  const words = american(claim.caveatOutside || claim.caveat)
  return words === claim.caveat ? '' : words
}

export const references: readonly Reference[] = z.array(referenceSchema).parse(referencesData)
export const wordings: readonly Wording[] = z.array(wordingSchema).parse(wordingsData)
export const cautions = cautionsSchema.parse(cautionsData)
export const changes = z.array(changeSchema).parse(changesData)
/** Strongest first. */
export const gradeOrder: readonly Grade[] = ['A', 'B', 'C', 'D']

export const grading = gradingSchema.parse(gradingData)

const problems = problemsOf({ claims, references, wordings, cautions })
if (problems.length > 0) throw new Error(`content/evidence:\n${problems.join('\n')}`)
