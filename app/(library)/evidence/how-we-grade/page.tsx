import { GradeScale } from '@/components/evidence/grade-scale.tsx'
import { GradeScaleData } from '@/components/evidence/grade-scale-data.tsx'
import { LibraryHead } from '@/components/evidence/library-head.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
import { howWeGrade } from '@/content/evidence/how-we-grade.ts'

export const ensureStatic = 'navigation'

export const metadata = libraryMetadata({
  title: 'How we grade',
  description:
    'Four letters, what each means, which studies count, and whose interest stands behind the grades.',
  path: '/evidence/how-we-grade',
})

const crumbs = [
  { name: 'Evidence', path: '/evidence' },
  { name: 'How we grade', path: '/evidence/how-we-grade' },
]

export default function Page() {
  return (
    <div className="wrap library">
      <LibraryHead crumbs={crumbs}>
        Four letters say how well studies in people support a statement.
      </LibraryHead>
      <GradeScale />
      {howWeGrade.map(({ id, title, text }) => (
        <section key={id} className="part" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <div className="reading">
            {text.map((paragraph) => (
              <p key={paragraph} className="mb-4">
                {paragraph}
              </p>
            ))}
          </div>
        </section>
      ))}
      <GradeScaleData />
    </div>
  )
}
