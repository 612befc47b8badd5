import type { ReactNode } from 'react'

type Props = {
  /** A statement of the register. */
  id: string
  /** Its number and whether it is met here first: counted from the source, see lib/reading/outline.ts. */
  n: string
  first?: boolean
  children: ReactNode
}

/**
 * A sentence that states a fact, and the number of its note. The button lays the note over the page without script; a
 * browser that cannot, a reader view and paper keep the number, and the link to the note at the end.
 */
export function Claim({ id, n, first, children }: Props) {
  return (
    <>
      <span data-claim={id}>{children}</span>
      <sup className="cite" id={first ? `cite-${n}` : undefined}>
        <a href={`#note-${n}`}>
          <span>{n}</span>
        </a>
        <button type="button" popoverTarget={`note-${n}`} aria-label={`Note ${n}: how sure is this?`} />
      </sup>
    </>
  )
}
