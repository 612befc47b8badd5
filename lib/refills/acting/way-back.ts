/** What a link that takes a change back is good for now: it takes back its own change, or says why it cannot. */

/** A change in the log. */
export type Logged = {
  readonly version: number
  readonly words: string
  readonly isUndone: boolean
}

export type WayBack =
  /** The change the link was sent with can be taken back, or any, by a link that names none. */
  | { readonly kind: 'open' }
  /** It has been taken back already. */
  | { readonly kind: 'undone'; readonly words: string }
  /** She changed it again since: what came before that stays. */
  | { readonly kind: 'newer'; readonly words: string; readonly newer: string; readonly isNewerOpen: boolean }
  /** Its time is over, or it never could be. */
  | { readonly kind: 'over' }

/**
 * @param asked the change the link names; null when it names none, or none of this refill
 * @param last her last change
 * @param undoable the version of the change that can be taken back now; null when none can
 */
export function wayBackOf(asked: Logged | null, last: Logged | null, undoable: number | null): WayBack {
  if (asked?.isUndone) return { kind: 'undone', words: asked.words }
  if (asked && last && last.version > asked.version)
    return {
      kind: 'newer',
      words: asked.words,
      newer: last.words,
      isNewerOpen: undoable === last.version,
    }
  return undoable === null ? { kind: 'over' } : { kind: 'open' }
}

/** The version a link names: `?change=7`; null for none, and for what is no version. */
export function changeIn(named: string | readonly string[] | undefined): number | null {
  return typeof named === 'string' && /^\d{1,9}$/.test(named) ? Number(named) : null
}
