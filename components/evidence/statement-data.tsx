import { JsonLd } from '@/components/site/json-ld.tsx'
import type { Claim, Reference } from '@/lib/evidence/claim.ts'
import { gradeWords, referencesAt } from '@/lib/evidence/evidence.ts'
import { authorsOf, linksOf } from '@/lib/evidence/links.ts'
import { env } from '@/lib/platform/env.ts'

/**
 * A statement's page for machines: a page that cites papers. No `ClaimReview`: we check no one else's claim, and no
 * reviewer: there is none.
 */
export function StatementData({ claim }: { claim: Claim }) {
  const { STORE_URL } = env()
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        url: new URL(`/evidence/${claim.id}`, STORE_URL).href,
        name: `“${claim.statement}”`,
        description: `${gradeWords(claim.grade)}. ${claim.caveat}`,
        inLanguage: 'en-US',
        datePublished: claim.enteredOn,
        publisher: { '@type': 'Organization', name: 'VitaalSkin', url: STORE_URL },
        citation: referencesAt(claim, 'evidence').filter(isPaper).map(paper),
      }}
    />
  )
}

/** A paper has a DOI or a PubMed number; pages of agencies and monographs have neither. */
function isPaper({ doi, pmid }: Reference): boolean {
  return doi !== '' || pmid !== ''
}

function paper(reference: Reference) {
  return {
    '@type': 'ScholarlyArticle',
    name: reference.title,
    author: authorsOf(reference) ?? undefined,
    isPartOf: reference.journal ? { '@type': 'Periodical', name: reference.journal } : undefined,
    datePublished: reference.year?.toString(),
    sameAs: linksOf(reference).map(({ href }) => href),
  }
}
