import Link from 'next/link'
import type { SectionId } from '@/lib/evidence/claim.ts'
import { claimsOfSection } from '@/lib/evidence/evidence.ts'

/** The way from a section to everything the register says about it. */
export function SectionEvidence({ section }: { section: SectionId }) {
  return (
    <p className="section-evidence">
      <Link href={`/evidence/section/${section}`} prefetch={false}>
        All {claimsOfSection(section).length} statements behind this section
      </Link>
    </p>
  )
}
