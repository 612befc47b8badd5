export type Room = {
  readonly name: string
  readonly path: string
  /** False for a page made for each visit: fetching it ahead brings style sheets that nobody uses yet. */
  readonly prefetch?: false
}

/** Rooms where one reads. None of them sells anything, so that every page may lead here, the evidence library too. */
export const reading: readonly Room[] = [
  { name: 'Learn', path: '/learn' },
  { name: 'Evidence', path: '/evidence' },
]

/** Rooms where something is sold. */
export const shopping: readonly Room[] = [
  { name: 'Protocol', path: '/protocols/inside-out-protocol' },
  { name: 'Products', path: '/products' },
]

export const SEARCH: Room = { name: 'Search', path: '/search', prefetch: false }

export const CONTACT = 'contact@vitaalskin.com'
