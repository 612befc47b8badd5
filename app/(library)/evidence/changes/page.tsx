import { ChangeEntry } from '@/components/evidence/change-entry.tsx'
import { LibraryHead } from '@/components/evidence/library-head.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
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
      <LibraryHead crumbs={crumbs}>
        Every change to a statement, its grade, its caveat or its sources, with the day and the reason. What
        it said before stays here.
      </LibraryHead>
      {allChanges().map((change) => (
        <ChangeEntry key={`${change.on} ${change.title}`} change={change} />
      ))}
    </div>
  )
}
