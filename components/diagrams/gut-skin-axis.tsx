import { routes, traffic } from '@/content/diagrams/axis.ts'
import { AxisDrawing } from './axis-drawing.tsx'
import { Diagram, DiagramKey } from './diagram.tsx'

/** The gut-skin axis: what both organs have, and the traffic between them in both directions. */
export function GutSkinAxis() {
  return (
    <Diagram
      wide={<AxisDrawing form="wide" />}
      phone={<AxisDrawing form="phone" />}
      caption={
        <ul className="diagram-keys">
          <DiagramKey kind="solid">What both organs have: established.</DiagramKey>
          <DiagramKey kind="broken">
            Signals between them: animals and laboratory work. Nobody has shown in healthy people that they
            set how a face ages.
          </DiagramKey>
        </ul>
      }
      words={
        <>
          <p>Gut and skin have four things in common:</p>
          <ul>
            {routes.map(({ name, note }) => (
              <li key={name}>
                <b>{name}.</b> {note.join(' ')}.
              </li>
            ))}
          </ul>
          <p>Signals are thought to travel both ways:</p>
          <ul>
            {[traffic.toSkin, traffic.toGut].map(({ name, note }) => (
              <li key={name}>
                <b>{name}.</b> {note.join(' ')}.
              </li>
            ))}
          </ul>
        </>
      }
    />
  )
}
