import { whereMeant } from '@/content/diagrams/where.ts'
import { Diagram } from './diagram.tsx'
import { WhereKey } from './where-dot.tsx'
import { WherePhone, WhereWide } from './where-drawings.tsx'

/** Where each ingredient is meant to act, and in what that was studied. It stands in an article: no price, no shop link. */
export function WhereItActs() {
  return (
    <Diagram
      wide={<WhereWide />}
      phone={<WherePhone />}
      caption={
        <>
          <ul className="diagram-keys">
            <WhereKey studied="people">Studied in trials in people, whatever they found</WhereKey>
            <WhereKey studied="laboratory">Studied in cells or animals only</WhereKey>
            <WhereKey studied="none">Meant to act here, no trial found</WhereKey>
          </ul>
          <p className="diagram-caveat">
            Meant to act is not shown to act. None of the five has been shown in people to break a chain from
            gut to skin, and they have not been tested together.
          </p>
        </>
      }
      words={
        <ul>
          {whereMeant.flatMap(({ ingredient, links }) =>
            links.map(({ place, note }) => (
              <li key={`${ingredient} ${place}`}>
                <b>
                  {ingredient}, {place.toLowerCase()}:
                </b>{' '}
                {note.join(' ')}.
              </li>
            )),
          )}
        </ul>
      }
    />
  )
}
