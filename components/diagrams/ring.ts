export type Ring = {
  /** Days still there, whole and between 0 and `of`. */
  left: number
  of: number
  /** The arc of the days that are left, as an SVG path; empty when none is. */
  path: string
  /** Where today stands on the ring. */
  today: { x: number; y: number }
}

/**
 * A supply as a ring about the origin. It starts full at the top; today moves clockwise until it is back there.
 * @param daysLeft days the capsules still last, from today.
 * @param supplyDays days one supply lasts; at least 1.
 * @param radius in units of the drawing.
 */
export function ringOf(daysLeft: number, supplyDays: number, radius: number): Ring {
  const of = Math.max(1, Math.round(supplyDays))
  const left = Math.min(of, Math.max(0, Math.floor(daysLeft)))
  const today = at((of - left) / of, radius)
  const far = left > of / 2 ? 1 : 0
  const arc = `M${today.x} ${today.y}A${radius} ${radius} 0 ${far} 1 0 ${-radius}`
  return { left, of, path: left === 0 ? '' : left === of ? whole(radius) : arc, today }
}

/** `12 of 30 days left`. */
export function ringWords({ left, of }: Pick<Ring, 'left' | 'of'>): string {
  return `${left} of ${of} ${of === 1 ? 'day' : 'days'} left`
}

function at(turn: number, radius: number) {
  const angle = turn * 2 * Math.PI
  return { x: round(Math.sin(angle) * radius), y: round(-Math.cos(angle) * radius) }
}

/** An arc cannot end where it begins, so a whole ring is two halves. */
function whole(radius: number): string {
  return `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${radius} ${radius} 0 0 1 0 ${-radius}`
}

/** Two decimals, and no negative zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
