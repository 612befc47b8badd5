/** The arrow keys walk from the field through the results and back. Says whether the key did something. */
export function step(room: HTMLElement, key: string): boolean {
  const way = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (way === 0) return false
  const stops = [...room.querySelectorAll<HTMLElement>('input, .found a')]
  const here = stops.findIndex((stop) => stop.matches(':focus'))
  const next = stops[here + way]
  next?.focus()
  return next !== undefined
}
