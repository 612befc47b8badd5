import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Discussed } from '@/components/evidence/discussed.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
import { Neighbours } from '@/components/evidence/neighbours.tsx'
import { OurWords } from '@/components/evidence/our-words.tsx'
import { References } from '@/components/evidence/references.tsx'
import { StatementData } from '@/components/evidence/statement-data.tsx'
import { StatementFacts } from '@/components/evidence/statement-facts.tsx'
import { Verdict } from '@/components/evidence/verdict.tsx'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { sections } from '@/content/evidence/sections.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { allClaims, gradeWords, heldReferences, referencesAt } from '@/lib/evidence/evidence.ts'

export const ensureStatic = 'navigation'

type Props = PageProps<'/evidence/[id]'>

export function generateStaticParams() {
  return allClaims().map(({ id }) => ({ id }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, grade, caveat, statement } = await claimAt(params)
  return libraryMetadata({
    title: `“${statement}”`,
    description: `${gradeWords(grade)}. ${caveat}`,
    path: `/evidence/${id}`,
  })
}

export default async function Page({ params }: Props) {
  const claim = await claimAt(params)
  const section = sections.find(({ id }) => id === claim.section)
  const crumbs = [
    { name: 'Evidence', path: '/evidence' },
    ...(section ? [{ name: section.title, path: `/evidence/section/${section.id}` }] : []),
    { name: 'Statement', path: `/evidence/${claim.id}` },
  ]
  return (
    <div className="wrap library one-statement">
      <Breadcrumb crumbs={crumbs} />
      <h1>
        <span className="one-statement-kicker">It is said:</span>
        <q>{claim.statement}</q>
      </h1>
      <Verdict claim={claim} />
      <OurWords claim={claim} />
      <section className="part" aria-labelledby="references">
        <h2 id="references">References</h2>
        <div>
          <References
            references={referencesAt(claim, 'evidence')}
            held={heldReferences(claim)}
            note={claim.noReferenceNote}
          />
        </div>
      </section>
      <Discussed claim={claim} />
      <StatementFacts claim={claim} />
      <Neighbours claim={claim} />
      <BreadcrumbData crumbs={crumbs} />
      <StatementData claim={claim} />
    </div>
  )
}

async function claimAt(params: Props['params']): Promise<Claim> {
  const { id } = await params
  return allClaims().find((claim) => claim.id === id) ?? notFound()
}
