import type { Metadata } from 'next'
import { FacetPage, facetMetadata, facetParams } from '@/components/evidence/facet-page.tsx'

export const ensureStatic = 'navigation'

type Props = PageProps<'/evidence/section/[value]'>

export function generateStaticParams() {
  return facetParams('section')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return facetMetadata('section', (await params).value)
}

export default async function Page({ params }: Props) {
  return <FacetPage facet="section" value={(await params).value} />
}
