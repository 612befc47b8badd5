/** Which colour stands on which, and how far apart they must be. */

export type Use = 'reading' | 'words' | 'edge'

/** WCAG 2.2: AAA for what one reads, AA for every other word, 3 to 1 for the edge of a control. */
export const atLeast: Readonly<Record<Use, number>> = { reading: 7, words: 4.5, edge: 3 }

export type Pair = {
  /** The two tokens, without `--color-`. */
  readonly on: string
  readonly ink: string
  readonly use: Use
  readonly says: string
  /** The classes that draw it. */
  readonly className: string
}

export const pairs: readonly Pair[] = [
  { ink: 'ink', on: 'china', use: 'reading', says: 'What one reads', className: 'bg-china text-ink' },
  { ink: 'ink', on: 'surface', use: 'reading', says: 'What one reads', className: 'bg-surface text-ink' },
  { ink: 'soft', on: 'china', use: 'reading', says: 'A softer step', className: 'bg-china text-soft' },
  { ink: 'soft', on: 'surface', use: 'reading', says: 'A softer step', className: 'bg-surface text-soft' },
  {
    ink: 'moss',
    on: 'china',
    use: 'reading',
    says: 'Evidence, what is well',
    className: 'bg-china text-moss',
  },
  {
    ink: 'moss',
    on: 'surface',
    use: 'reading',
    says: 'Evidence, what is well',
    className: 'bg-surface text-moss',
  },
  {
    ink: 'persimmon',
    on: 'china',
    use: 'words',
    says: 'The axis, a problem',
    className: 'bg-china text-persimmon',
  },
  {
    ink: 'persimmon',
    on: 'surface',
    use: 'words',
    says: 'The axis, a problem',
    className: 'bg-surface text-persimmon',
  },
  {
    ink: 'on-persimmon',
    on: 'persimmon',
    use: 'words',
    says: 'The one action',
    className: 'bg-persimmon text-on-persimmon',
  },
  {
    ink: 'on-persimmon',
    on: 'persimmon-deep',
    use: 'words',
    says: 'Under the pointer',
    className: 'bg-persimmon-deep text-on-persimmon',
  },
  { ink: 'china', on: 'ink', use: 'reading', says: 'A button that leads on', className: 'bg-ink text-china' },
  { ink: 'china', on: 'soft', use: 'words', says: 'Under the pointer', className: 'bg-soft text-china' },
  { ink: 'edge', on: 'china', use: 'edge', says: 'The edge of a control', className: 'bg-china text-edge' },
  {
    ink: 'edge',
    on: 'surface',
    use: 'edge',
    says: 'The edge of a control',
    className: 'bg-surface text-edge',
  },
]
