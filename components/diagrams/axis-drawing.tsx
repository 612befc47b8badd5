import { axisDescription, axisTitle, routes, traffic } from '@/content/diagrams/axis.ts'
import { bareWords, Drawing } from './diagram.tsx'
import { SvgLines } from './svg-lines.tsx'
import { GutWall, SkinWall } from './walls.tsx'

/** Where things stand, in units of the drawing. */
const forms = {
  wide: {
    width: 960,
    height: 616,
    gut: 102,
    skin: 858,
    reach: 78,
    top: 134,
    step: 96,
    name: 34,
    gap: 30,
    breaks: false,
  },
  phone: {
    width: 320,
    height: 700,
    gut: 48,
    skin: 272,
    reach: 26,
    top: 132,
    step: 112,
    name: 26,
    gap: 14,
    breaks: true,
  },
} as const

/** Two walls, four routes between them, and the traffic both ways around them. */
export function AxisDrawing({ form }: { form: keyof typeof forms }) {
  const { width, height, gut, skin, reach, top, step, name, gap, breaks } = forms[form]
  const bottom = top + step * routes.length
  const [left, right] = [gut + gap, skin - gap]
  const words = (note: readonly string[]) => (breaks ? note : [note.join(' ')])
  const [over, under] = [top - 70, bottom + 34]
  return (
    <Drawing
      id={`axis-${form}`}
      title={axisTitle}
      description={axisDescription}
      width={width}
      height={height}
    >
      <text {...bareWords} className={`dg-organ dg-organ-${form}`} x={0} y={name - 6}>
        Gut
      </text>
      <text {...bareWords} className={`dg-organ dg-organ-${form}`} x={width} y={name - 6} textAnchor="end">
        Skin
      </text>
      <GutWall x={gut} reach={reach} top={top} bottom={bottom} />
      <SkinWall x={skin} reach={reach} top={top} bottom={bottom} />

      <path
        className="dg-line dg-broken"
        d={`M${gut - reach / 2} ${top - 12}V${over + 14}q0-14 14-14H${skin + reach / 2 - 14}q14 0 14 14V${top - 16}`}
      />
      <path className="dg-line" d={`M${skin + reach / 2 - 7} ${top - 20}l7 8 7-8`} />
      <path
        className="dg-line dg-broken"
        d={`M${skin + reach / 2} ${bottom + 12}V${under - 14}q0 14-14 14H${gut - reach / 2 + 14}q-14 0-14-14V${bottom + 16}`}
      />
      <path className="dg-line" d={`M${gut - reach / 2 - 7} ${bottom + 20}l7-8 7 8`} />
      <SvgLines
        className="dg-label"
        lines={[traffic.toSkin.name]}
        x={width / 2}
        y={over - 12}
        anchor="middle"
      />
      <SvgLines
        className="dg-note"
        lines={words(traffic.toSkin.note)}
        x={width / 2}
        y={over + 26}
        anchor="middle"
      />
      <SvgLines
        className="dg-label"
        lines={[traffic.toGut.name]}
        x={width / 2}
        y={under + 28}
        anchor="middle"
      />
      <SvgLines
        className="dg-note"
        lines={words(traffic.toGut.note)}
        x={width / 2}
        y={under + 50}
        anchor="middle"
      />

      {routes.map(({ name: route, note }, at) => {
        const y = top + step * at + step / 2
        return (
          <g key={route}>
            <path className="dg-line" d={`M${left} ${y}H${right}`} />
            <circle className="dg-node" cx={left} cy={y} r={6} />
            <circle className="dg-node" cx={right} cy={y} r={6} />
            <SvgLines className="dg-name" lines={[route]} x={width / 2} y={y - 12} anchor="middle" />
            <SvgLines className="dg-note" lines={words(note)} x={width / 2} y={y + 25} anchor="middle" />
          </g>
        )
      })}
    </Drawing>
  )
}
