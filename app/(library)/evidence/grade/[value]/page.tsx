import type { Metadata } from 'next'
import { FacetPage, facetMetadata, facetParams } from '@/components/evidence/facet-page.tsx'

export const ensureStatic = 'navigation'

type Props = PageProps<'/evidence/grade/[value]'>

export function generateStaticParams() {
  return facetParams('grade')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return facetMetadata('grade', (await params).value)
}

export default async function Page({ params }: Props) {
  return <FacetPage facet="grade" value={(await params).value} />
}
