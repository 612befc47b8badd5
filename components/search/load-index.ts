import { type Index, readIndex } from '@/lib/search/search.ts'

let loading: Promise<Index | null> | null = null

/** The index, fetched at the first call. Null when it cannot be had (offline): asking again tries again. */
export function loadIndex(): Promise<Index | null> {
  loading ??= fetchIndex().catch(() => {
    loading = null
    return null
  })
  return loading
}

async function fetchIndex(): Promise<Index> {
  const answer = await fetch('/api/search')
  if (!answer.ok) throw new Error(`the search index answered ${answer.status}`)
  return readIndex(await answer.text())
}
