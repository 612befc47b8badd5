import { places, whereDescription, whereMeant, whereTitle } from '@/content/diagrams/where.ts'
import { bareWords, Drawing } from './diagram.tsx'
import { SvgLines } from './svg-lines.tsx'
import { WhereDot } from './where-dot.tsx'

const WIDTH = 880
const HEAD = 64
const ROW = 92
const column = (at: number) => 214 + at * 172

/** Where there is room: the places along one line, a row for each ingredient. */
export function WhereWide() {
  const height = HEAD + ROW * whereMeant.length
  return (
    <Drawing id="where-wide" title={whereTitle} description={whereDescription} width={WIDTH} height={height}>
      <path className="dg-line dg-broken" d={`M${column(0)} ${HEAD - 20}H${column(places.length - 1)}`} />
      {places.map((place, at) => (
        <g key={place}>
          <path className="dg-grid" d={`M${column(at)} ${HEAD - 20}V${height - 24}`} />
          <circle className="dg-node" cx={column(at)} cy={HEAD - 20} r={4} />
          <text {...bareWords} className="dg-name" x={column(at) - 7} y={24}>
            {place}
          </text>
        </g>
      ))}
      {whereMeant.map(({ ingredient, links }, row) => {
        const y = HEAD + row * ROW + 34
        return (
          <g key={ingredient}>
            {row > 0 && <path className="dg-grid" d={`M0 ${HEAD + row * ROW - 10}H${WIDTH}`} />}
            <text {...bareWords} className="dg-name dg-plus" x={0} y={y + 7}>
              {ingredient}
            </text>
            {links.map(({ place, studied, note }) => {
              const x = column(places.indexOf(place))
              return (
                <g key={place}>
                  <WhereDot studied={studied} x={x} y={y} />
                  <SvgLines className="dg-note" lines={note} x={x + 16} y={y + 5} leading={19} />
                </g>
              )
            })}
          </g>
        )
      })}
    </Drawing>
  )
}

const ITEM = 50

/** On a phone: each ingredient, and below it the places it stands at. */
export function WherePhone() {
  const tops = whereMeant.map((_, at) =>
    whereMeant.slice(0, at).reduce((sum, { links }) => sum + 72 + links.length * ITEM, 0),
  )
  const height = whereMeant.reduce((sum, { links }) => sum + 72 + links.length * ITEM, -24)
  return (
    <Drawing id="where-phone" title={whereTitle} description={whereDescription} width={320} height={height}>
      {whereMeant.map(({ ingredient, links }, at) => {
        const top = tops[at] ?? 0
        return (
          <g key={ingredient}>
            {at > 0 && <path className="dg-grid" d={`M0 ${top - 12}H320`} />}
            <text {...bareWords} className="dg-name dg-plus" x={0} y={top + 24}>
              {ingredient}
            </text>
            {links.map(({ place, studied, note }, row) => {
              const y = top + 52 + row * ITEM
              return (
                <g key={place}>
                  <WhereDot studied={studied} x={8} y={y} />
                  <text {...bareWords} className="dg-label" x={28} y={y + 5}>
                    {place}
                  </text>
                  <SvgLines className="dg-note" lines={[note.join(' ')]} x={28} y={y + 25} />
                </g>
              )
            })}
          </g>
        )
      })}
    </Drawing>
  )
}
