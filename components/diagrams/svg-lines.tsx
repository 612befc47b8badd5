import { bareWords } from './diagram.tsx'

type Props = {
  lines: readonly string[]
  /** Where the first line stands, in units of the drawing. */
  x: number
  y: number
  /** From one baseline to the next. */
  leading?: number
  anchor?: 'start' | 'middle' | 'end'
  className: string
}

/** Words in a drawing, broken by hand because SVG breaks no line. */
export function SvgLines({ lines, x, y, leading = 20, anchor = 'start', className }: Props) {
  return (
    <text className={className} textAnchor={anchor} {...bareWords}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + at * leading}>
          {line}
          {at < lines.length - 1 && ' '}
        </tspan>
      ))}
    </text>
  )
}
