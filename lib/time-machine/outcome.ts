/** What the time machine's form answers. */
export type MoveOutcome =
  | { readonly status: 'idle' }
  /** Time was moved, or the words say why not. */
  | { readonly status: 'told'; readonly isMoved: boolean; readonly words: string }
  /** Only an operator may. */
  | { readonly status: 'refused' }
  | { readonly status: 'unavailable' }
