import type { StudiedIn } from '@/content/diagrams/where.ts'

type Props = { studied: StudiedIn; x: number; y: number }

/** Filled: trials in people. Open: cells and animals. Dotted: no trial. */
export function WhereDot({ studied, x, y }: Props) {
  const look = { people: 'dg-here', laboratory: '', none: 'dg-none' }[studied]
  return <circle className={`dg-node ${look}`} cx={x} cy={y} r={7} />
}

/** A dot of the legend. */
export function WhereKey({ studied, children }: { studied: StudiedIn; children: string }) {
  return (
    <li>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <WhereDot studied={studied} x={8} y={8} />
      </svg>
      <span>{children}</span>
    </li>
  )
}
