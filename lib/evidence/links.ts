import type { Reference } from './claim.ts'

export type ReferenceLink = { readonly name: string; readonly href: string }

/** Where a source can be checked: DOI and PubMed when known, else the page it was found at. */
export function linksOf({ doi, pmid, url }: Reference): readonly ReferenceLink[] {
  const links: ReferenceLink[] = []
  if (doi) links.push({ name: `doi:${doi}`, href: `https://doi.org/${encodeURI(doi)}` })
  if (pmid) links.push({ name: `PMID ${pmid}`, href: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` })
  if (links.length === 0 && url) links.push({ name: new URL(url).host.replace(/^www\./, ''), href: url })
  return links
}

/** The authors as a reader sees them; null when the stored copy did not list them. */
export function authorsOf({ authors }: Reference): string | null {
  return authors.startsWith('(') ? null : authors
}

/** Journal, year, volume and pages, as far as known: `Gut, 2019, 68(8):1516-1526`. */
export function placeOf({ journal, year, volumePages }: Reference): string {
  return [journal, year, volumePages].filter(Boolean).join(', ')
}
