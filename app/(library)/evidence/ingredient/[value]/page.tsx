import type { Metadata } from 'next'
import { FacetPage, facetMetadata, facetParams } from '@/components/evidence/facet-page.tsx'

export const ensureStatic = 'navigation'

type Props = PageProps<'/evidence/ingredient/[value]'>

export function generateStaticParams() {
  return facetParams('ingredient')
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return facetMetadata('ingredient', (await params).value)
}

export default async function Page({ params }: Props) {
  return <FacetPage facet="ingredient" value={(await params).value} />
}
