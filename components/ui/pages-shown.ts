/**
 * The page numbers a pagination shows: the first, the last, the current one with its neighbours, and `gap` where more
 * than one page is left out between them.
 * @param current from 1 to `last`
 */
export function pagesShown(current: number, last: number): (number | 'gap')[] {
  const wanted = Array.from({ length: last }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === last || Math.abs(page - current) <= 1,
  )
  return wanted.flatMap((page, index) => {
    const before = wanted[index - 1] ?? page - 1
    if (page - before === 1) return [page]
    return page - before === 2 ? [page - 1, page] : (['gap', page] as const)
  })
}
