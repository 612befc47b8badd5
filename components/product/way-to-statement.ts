import { sections } from '@/content/evidence/sections.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { referencesAt } from '@/lib/evidence/evidence.ts'

export type Way = { readonly path: string; readonly name: string }

/**
 * Where a product's page may send a reader who wants to check a statement: to the statement itself when neither it nor
 * the title of a source of it names a disease, otherwise to the section of the article that leads there.
 */
export function wayToStatement(claim: Claim): Way {
  const isFree =
    !claim.namesDisease && referencesAt(claim, 'product').length === referencesAt(claim, 'evidence').length
  if (isFree) return { path: `/evidence/${claim.id}`, name: 'The statement and its sources' }
  const section = sections.find(({ id }) => id === claim.section)
  return { path: section?.path ?? '/learn/gut-skin-axis', name: 'Read about it' }
}
