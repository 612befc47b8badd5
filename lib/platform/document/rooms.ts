/**
 * The rooms whose pages are the same for everyone and are sent as documents. The self-check is none of them: it promises to
 * ask for nothing once it is open, and a program that follows at the first answer would be asked for then.
 */
const ROOMS = /^\/(?:$|(?:learn(?!\/signals)|evidence|products|protocols|terms|design)(?:\/|$))/

/** Asks for the page as Next writes it, program and all. */
export const WHOLE = 'x-whole-page'

export function isDocument(path: string): boolean {
  return ROOMS.test(path) && !/\.\w+$/.test(path)
}
