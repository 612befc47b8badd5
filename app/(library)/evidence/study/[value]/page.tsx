import type { Metadata } from 'next'
import { FacetPage, facetMetadata, facetParams } from '@/components/evidence/facet-page.tsx'

export const ensureStatic = 'navigation'

type Props = PageProps<'/evidence/study/[value]'>

export function generateStaticParams() {
  return facetParams('study')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return facetMetadata('study', (await params).value)
}

export default async function Page({ params }: Props) {
  return <FacetPage facet="study" value={(await params).value} />
}
