/** The index, made with the site and kept until the catalogue changes. */
import { cacheLife, cacheTag } from 'next/cache'
import { articles } from '@/content/articles/index.ts'
import { outlineOf } from '@/content/articles/outline-of.ts'
import { CATALOG_TAG } from '@/lib/catalog/cache-tags.ts'
import { getProducts } from '@/lib/catalog/queries.ts'
import { allClaims } from '@/lib/evidence/evidence.ts'
import {
  articleDocuments,
  type Found,
  productDocument,
  statementDocument,
  termDocuments,
} from './document.ts'
import { find, type Index, readIndex, writeIndex } from './search.ts'

/** The index of everything one can find, as `readIndex` reads it. */
export async function getIndex(): Promise<string> {
  'use cache'
  cacheLife('max')
  cacheTag(CATALOG_TAG)
  const outlined = await Promise.all(
    articles.map(async (article) => articleDocuments(article, await outlineOf(article))),
  )
  const products = (await getProducts()).map(productDocument)
  return writeIndex([
    ...outlined.flat(),
    ...termDocuments(),
    ...products,
    ...allClaims().map(statementDocument),
  ])
}

let read: { readonly json: string; readonly index: Index } | null = null

/** What answers `words`, best first. The index is taken apart once, until it is made anew. */
export async function searchFor(words: string): Promise<Found[]> {
  const json = await getIndex()
  if (read?.json !== json) read = { json, index: readIndex(json) }
  return find(read.index, words)
}
