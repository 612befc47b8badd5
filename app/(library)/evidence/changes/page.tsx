import { BreadcrumbData } from '@/components/evidence/breadcrumb-data.tsx'
import { ChangeEntry } from '@/components/evidence/change-entry.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
import { allChanges } from '@/lib/evidence/changes.ts'

export const ensureStatic = 'navigation'

export const metadata = libraryMetadata({
  title: 'What changed',
  description:
    'Every change to a statement, its grade, its caveat or its sources, with the day and the reason.',
  path: '/evidence/changes',
})

const crumbs = [
  { name: 'Evidence', path: '/evidence' },
  { name: 'What changed', path: '/evidence/changes' },
]

export default function Page() {
  return (
    <div className="wrap library">
      <Breadcrumb crumbs={crumbs} />
      <header className="library-head">
        <div>
          <h1 className="title-1">What changed</h1>
          <p className="library-lead">
            Every change to a statement, its grade, its caveat or its sources, with the day and the reason.
            What it said before stays here.
          </p>
        </div>
      </header>
      {allChanges().map((change) => (
        <ChangeEntry key={`${change.on} ${change.title}`} change={change} />
      ))}
      <BreadcrumbData crumbs={crumbs} />
    </div>
  )
}
