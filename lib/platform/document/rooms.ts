/** The rooms whose pages are the same for everyone and are sent as documents. */
const ROOMS = /^\/(?:$|(?:learn|evidence|products|protocols|terms|design)(?:\/|$))/

/** Asks for the page as Next writes it, program and all. */
export const WHOLE = 'x-whole-page'

export function isDocument(path: string): boolean {
  return ROOMS.test(path) && !/\.\w+$/.test(path)
}
