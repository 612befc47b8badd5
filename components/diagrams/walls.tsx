import { rounded } from './rounded.ts'

type WallProps = {
  /** Where the wall's inner edge stands, and how far it reaches outwards. */
  x: number
  reach: number
  top: number
  bottom: number
}

/** Tall enough to read as a fold, in units of the drawing. */
const FOLD = 34

/** The gut wall from the side: folds under one layer of cells, microbes before them. */
export function GutWall({ x, reach, top, bottom }: WallProps) {
  const { starts, height } = rowsOf(top, bottom)
  const fold = (y: number, inset: number) => {
    const [far, half] = [reach - inset, height / 2 - inset]
    return rounded(`M${x} ${y + inset}h${-(far - half)}a${half} ${half} 0 0 0 0 ${half * 2}h${far - half}`)
  }
  const cells = [0.12, 0.3, 0.48, 0.66].map((part) => x - reach * part)
  return (
    <g className="dg-hair">
      <path d={`M${x} ${top}V${bottom}`} />
      {starts.map((y, at) => (
        <g key={y}>
          <path className="dg-edge" d={fold(y, 1.5)} />
          <path d={fold(y, height * 0.22)} />
          <path
            d={rounded(
              cells
                .map(
                  (cell) =>
                    `M${cell} ${y + 1.5}v${height * 0.2}M${cell} ${y + height - 1.5}v${-height * 0.2}`,
                )
                .join(''),
            )}
          />
          <path className="dg-rod" d={rod(x - reach - 10 - (at % 3) * 4, y + height / 2, at)} />
        </g>
      ))}
    </g>
  )
}

/** The skin from the side: a waved base, cells that flatten towards the surface, microbes upon it. */
export function SkinWall({ x, reach, top, bottom }: WallProps) {
  const { starts, height } = rowsOf(top, bottom)
  const layers = [0.5, 0.66, 0.8, 0.91, 1].map((part) => x + reach * part)
  const wave = `q${reach * 0.34} ${height / 4} 0 ${height / 2}q${-reach * 0.1} ${height / 4} 0 ${height / 2}`
  return (
    <g className="dg-hair">
      <path className="dg-edge" d={rounded(`M${x} ${top}${wave.repeat(starts.length)}`)} />
      {layers.map((layer, at) => (
        <g key={layer}>
          <path
            d={rounded(`M${layer} ${top}V${bottom}`)}
            className={at === layers.length - 1 ? 'dg-edge' : undefined}
          />
          <path
            d={rounded(
              starts
                .map((y) => `M${layer} ${y + height * (at % 2 ? 0.25 : 0.75)}H${layers[at + 1] ?? layer}`)
                .join(''),
            )}
          />
        </g>
      ))}
      {starts.map((y, at) => (
        <path key={y} d={rod(x + reach + 10 + (at % 2) * 3, y + height / 2, at + 1)} className="dg-rod" />
      ))}
    </g>
  )
}

function rowsOf(top: number, bottom: number) {
  const count = Math.round((bottom - top) / FOLD)
  const height = (bottom - top) / count
  return { height, starts: Array.from({ length: count }, (_, at) => top + at * height) }
}

/** A microbe: a short rod about its middle, turned further each time. */
function rod(x: number, y: number, at: number): string {
  const [across, along] = [Math.cos(at * 2.4) * 3, Math.sin(at * 2.4) * 3].map((part) => part.toFixed(1))
  return rounded(`M${x} ${y}m${across} ${along}L${x} ${y}l${-Number(across)} ${-Number(along)}`)
}
