import { JsonLd } from '@/components/site/json-ld.tsx'
import { gradeWords } from '@/lib/evidence/evidence.ts'
import { gradeOrder, grading } from '@/lib/evidence/register.ts'
import { env } from '@/lib/platform/env.ts'

/** The scale as defined terms, for search engines. */
export function GradeScaleData() {
  const url = new URL('/evidence/how-we-grade', env().STORE_URL).href
  return (
    <JsonLd
      data={{
        '@context': 'https://schema.org',
        '@type': 'DefinedTermSet',
        name: 'Grades of the VitaalSkin evidence library',
        url,
        hasDefinedTerm: gradeOrder.map((grade) => ({
          '@type': 'DefinedTerm',
          name: gradeWords(grade),
          termCode: grade,
          description: grading.scale[grade],
          inDefinedTermSet: url,
        })),
      }}
    />
  )
}
