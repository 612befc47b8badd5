import { ringOf, ringWords } from './ring.ts'

type Props = {
  /** Days the capsules still last, from today. */
  daysLeft: number
  /** Days one supply lasts. */
  supplyDays: number
}

const RADIUS = 54

/** The days of a supply as a ring: the persimmon part is still there, the filled node is today, the open one the last day. */
export function SupplyRing({ daysLeft, supplyDays }: Props) {
  const ring = ringOf(daysLeft, supplyDays, RADIUS)
  return (
    <svg
      className="supply-ring"
      viewBox="-64 -64 128 128"
      width="128"
      height="128"
      role="img"
      aria-label={ringWords(ring)}
    >
      <circle className="dg-hair" r={RADIUS} />
      {ring.path && <path className="dg-line" d={ring.path} />}
      <circle className="dg-node" cx={0} cy={-RADIUS} r={5.5} />
      {ring.left > 0 && <circle className="dg-node dg-here" cx={ring.today.x} cy={ring.today.y} r={5.5} />}
      <text className="supply-ring-days" textAnchor="middle" y={6}>
        {ring.left}
      </text>
      <text className="supply-ring-note" textAnchor="middle" y={25}>
        {ring.left === ring.of
          ? ring.of === 1
            ? 'day'
            : 'days'
          : ring.left === 1
            ? 'day left'
            : 'days left'}
      </text>
    </svg>
  )
}
