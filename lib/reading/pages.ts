/** Every page that is the same for everyone, in one list: for search engines, feeds, machines that read, and our own checks. */
import { articlePath, articles } from '@/content/articles/index.ts'
import { copyOf } from '@/content/products/copy.ts'
import { fullName, productPath } from '@/lib/catalog/product.ts'
import { getProducts } from '@/lib/catalog/queries.ts'
import { allClaims } from '@/lib/evidence/evidence.ts'
import { facetPath, facets } from '@/lib/evidence/facets.ts'

export type ReadingPage = {
  readonly path: string
  readonly title: string
  /** A sentence or two; empty where the title says it all. */
  readonly description: string
  readonly room: 'store' | 'learn' | 'evidence'
}

/**
 * The addresses of all reading pages. Those of statements and of lists of statements have no title here: some name a
 * disease, and lists of pages hold products too.
 */
export async function readingPaths(): Promise<string[]> {
  const pages = await readingPages()
  const lists = facets.flatMap(({ id, values }) => values.map((value) => facetPath(id, value.id)))
  return [...pages.map(({ path }) => path), ...lists, ...allClaims().map(({ id }) => `/evidence/${id}`)]
}

/** The reading pages one can name, the most general first in each room. */
export async function readingPages(): Promise<ReadingPage[]> {
  return [...learnPages(), ...libraryPages(), ...(await storePages())]
}

function learnPages(): ReadingPage[] {
  const room = 'learn'
  return [
    {
      path: '/learn',
      title: 'Learn',
      description: 'Articles on the gut-skin axis, and how sure anyone can be.',
      room,
    },
    ...articles.map(
      (article) =>
        ({
          path: articlePath(article),
          title: article.title,
          description: article.description,
          room,
        }) as const,
    ),
    {
      path: '/learn/glossary',
      title: 'Glossary',
      description: 'The words of the articles in plain sentences.',
      room,
    },
    {
      path: '/learn/signals',
      title: 'Six signals: a self-check',
      description: 'What you notice in your own skin, what else may cause it, and when to see a doctor.',
      room,
    },
  ]
}

function libraryPages(): ReadingPage[] {
  const room = 'evidence'
  return [
    {
      path: '/evidence',
      title: 'The evidence library',
      description: 'Every statement with its grade, its limits and its sources.',
      room,
    },
    {
      path: '/evidence/how-we-grade',
      title: 'How we grade',
      description: 'Four letters, what each means, and whose interest stands behind them.',
      room,
    },
    {
      path: '/evidence/changes',
      title: 'What changed in the library',
      description: 'Every change to a statement, with its day.',
      room,
    },
  ]
}

async function storePages(): Promise<ReadingPage[]> {
  const room = 'store'
  const products = await getProducts()
  return [
    { path: '/', title: 'VitaalSkin', description: 'Read first, then decide.', room },
    {
      path: '/products',
      title: 'Products',
      description: 'Both products and the protocol, side by side.',
      room,
    },
    ...products.map(
      (product) =>
        ({
          path: productPath(product),
          title: fullName(product),
          description: copyOf(product.sku).description,
          room,
        }) as const,
    ),
    { path: '/terms', title: 'Terms of sale', description: '', room },
  ]
}
