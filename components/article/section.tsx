import type { ReactNode } from 'react'
import type { SectionId } from '@/lib/evidence/claim.ts'
import { SectionEvidence } from './section-evidence.tsx'

type Props = {
  /** Its anchor: stays when the title changes. */
  id: string
  title: string
  /** A section of the register; its statements are then one link away. */
  evidence?: SectionId
  children: ReactNode
}

/** One section of an article. */
export function Section({ id, title, evidence, children }: Props) {
  return (
    <section className="article-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      {evidence && <SectionEvidence section={evidence} />}
    </section>
  )
}
