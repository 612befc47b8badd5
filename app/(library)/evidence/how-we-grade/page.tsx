import { BreadcrumbData } from '@/components/evidence/breadcrumb-data.tsx'
import { GradeScale } from '@/components/evidence/grade-scale.tsx'
import { GradeScaleData } from '@/components/evidence/grade-scale-data.tsx'
import { libraryMetadata } from '@/components/evidence/library-metadata.ts'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'
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
      <Breadcrumb crumbs={crumbs} />
      <header className="library-head">
        <div>
          <h1 className="title-1">How we grade</h1>
          <p className="library-lead">Four letters say how well studies in people support a statement.</p>
        </div>
      </header>
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
      <BreadcrumbData crumbs={crumbs} />
      <GradeScaleData />
    </div>
  )
}
