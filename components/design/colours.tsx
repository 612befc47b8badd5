import { contrast } from './contrast.ts'
import { atLeast, type Pair, pairs } from './pairs.ts'
import { SheetPart } from './sheet.tsx'
import type { Theme } from './tokens.ts'

type Tokens = Readonly<Record<Theme, ReadonlyMap<string, string>>>

const swatches = [
  { name: 'china', says: 'The page', className: 'bg-china' },
  { name: 'surface', says: 'What one acts on', className: 'bg-surface' },
  { name: 'ink', says: 'What one reads', className: 'bg-ink' },
  { name: 'soft', says: 'A softer step', className: 'bg-soft' },
  { name: 'edge', says: 'Edges of controls', className: 'bg-edge' },
  { name: 'line', says: 'Hairlines', className: 'bg-line' },
  { name: 'persimmon', says: 'The axis, the one action', className: 'bg-persimmon' },
  { name: 'moss', says: 'Evidence, what is well', className: 'bg-moss' },
] as const

/** The colours of the theme in use, and how far apart each pair is in both. */
export function Colours({ tokens }: { tokens: Tokens }) {
  return (
    <SheetPart
      id="colour"
      title="Colour"
      rule="Bone china, aubergine ink, one persimmon. Hairlines, space and alignment do the work; colour never carries a meaning alone."
    >
      <ul className="swatches">
        {swatches.map(({ name, says, className }) => (
          <li key={name}>
            <div className={`swatch ${className}`} />
            <b>{name}</b>
            <span>{says}</span>
            <span className="tabular-nums">
              {tokens.light.get(`color-${name}`)} · {tokens.dark.get(`color-${name}`)}
            </span>
          </li>
        ))}
      </ul>
      <ul className="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.ink} ${pair.on}`} className={pair.className}>
            <PairSample pair={pair} tokens={tokens} />
          </li>
        ))}
      </ul>
    </SheetPart>
  )
}

function PairSample({ pair: { ink, on, use, says }, tokens }: { pair: Pair; tokens: Tokens }) {
  const ratioIn = (theme: Theme) =>
    contrast(tokens[theme].get(`color-${ink}`) ?? '', tokens[theme].get(`color-${on}`) ?? '').toFixed(1)
  const isEdge = use === 'edge'
  return (
    <>
      <span aria-hidden="true" className={isEdge ? 'pair-edge' : 'pair-letters'}>
        {!isEdge && 'Aa'}
      </span>
      <span className={isEdge ? 'text-ink' : undefined}>
        <b>
          {ink} on {on}
        </b>
        {says}
        <span className="tabular-nums">
          {ratioIn('light')} light · {ratioIn('dark')} dark, at least {atLeast[use]}
        </span>
      </span>
    </>
  )
}
