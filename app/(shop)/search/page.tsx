import type { Metadata } from 'next'
import '@/components/search/search.css'
import { SearchBox } from '@/components/search/search-box.tsx'
import { searchFor } from '@/lib/search/queries.ts'

/** Made whole for each visit, so that it answers without script. What it looks through is static. */
export const instant = false

export const metadata: Metadata = { title: 'Search' }

type Props = PageProps<'/search'>

/** Words, and what was found for them. */
export default async function SearchPage({ searchParams }: Props) {
  const { q } = await searchParams
  const words = (typeof q === 'string' ? q : '').slice(0, 100)
  return (
    <div className="pb-section">
      <h1 className="title-1">Search</h1>
      <SearchBox words={words} found={await searchFor(words)} />
    </div>
  )
}
