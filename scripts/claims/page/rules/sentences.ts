/** Every sentence of a page, held against the line of its place and against the statement it cites. */

import type { Claim } from '@/lib/evidence/claim.ts'
import { mayBackProduct, mayShow } from '@/lib/evidence/evidence.ts'
import { claims } from '@/lib/evidence/register.ts'
import { judge } from '../../judge.ts'
import type { Place } from '../../line.ts'
import type { Hit } from '../../rules/rule.ts'
import type { Page, PageHit, Piece } from '../page.ts'

const claimById = new Map(claims.map((claim) => [claim.id, claim]))
const judged = new Map<string, readonly Hit[]>()

export function sentences(page: Page): PageHit[] {
  return page.pieces.flatMap((piece) => [...wording(piece, page), ...citation(piece, page)])
}

function wording({ text, where, claims: ids }: Piece, page: Page): PageHit[] {
  const registered = ids.some((id) => holds(id, page))
  return judgedOnce(text, page.place, registered).map(({ rule, words }) => ({
    rule,
    words,
    where,
    sentence: text,
  }))
}

/** The same footer stands on every page. */
function judgedOnce(text: string, place: Place, registered: boolean): readonly Hit[] {
  const key = `${place} ${registered} ${text}`
  const known = judged.get(key) ?? judge(text, place, registered)
  judged.set(key, known)
  return known
}

/**
 * Whether the statement `id` may carry a sentence of this page. An article may cite any: its sentence is held against
 * the line in any case, and the statement itself stands in the library.
 */
function holds(id: string, page: Page): boolean {
  const claim = claimById.get(id)
  if (!claim) return false
  if (page.place === 'article') return true
  const sku = soldAt(page)
  return sku ? mayBackProduct(claim, sku) : mayShow(claim, page.place)
}

/** A statement that does not exist, may not stand here, or was not tested as the product is sold. */
function citation({ text, where, claims: ids }: Piece, page: Page): PageHit[] {
  return ids.flatMap((id) => {
    const claim = claimById.get(id)
    const hit = (rule: string, words: string): PageHit[] => [{ rule, words, where, sentence: text }]
    if (!claim) return hit('claim-unknown', id)
    if (holds(id, page)) return []
    return asserts(text, page) || claim.namesDisease ? hit(ruleFor(claim), `${id}, grade ${claim.grade}`) : []
  })
}

function ruleFor(claim: Claim): string {
  if (claim.namesDisease) return 'claim-names-disease'
  return claim.grade === 'C' || claim.grade === 'D' ? 'grade-as-benefit' : 'claim-not-as-sold'
}

/** To say what is not known of a statement is no benefit. */
function asserts(text: string, page: Page): boolean {
  return judgedOnce(text, page.place, false).some(
    ({ rule }) => rule === 'effect' || rule === 'causal-certainty' || rule === 'body-talk',
  )
}

/** The SKU that a product page sells; nothing on other pages. */
export function soldAt({ name }: Page): string | undefined {
  return /^\/(?:products|protocols)\/([a-z0-9-]+)/.exec(name)?.[1]
}
