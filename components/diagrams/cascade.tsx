import { cascade, wholeChain } from '@/content/diagrams/cascade.ts'
import { glyphs } from './cascade-glyphs.tsx'
import { bare } from './diagram.tsx'
import { StepGrade } from './step-grade.tsx'

/** The proposed cascade from gut to face in five steps. They light up as one reads; without that they are a plain list. */
export function Cascade() {
  return (
    <figure className="diagram cascade">
      <ol aria-label="The proposed cascade, in five steps">
        {cascade.map(({ id, title, text, support, drawing, claims }) => (
          <li key={id}>
            <svg
              viewBox="0 0 168 112"
              width="168"
              height="112"
              {...bare}
              role="img"
              aria-labelledby={`cascade-${id}`}
            >
              <title id={`cascade-${id}`}>{drawing}</title>
              {glyphs[id]}
            </svg>
            <div>
              <p className="cascade-title">{title}</p>
              <p className="cascade-text">{text}</p>
              <StepGrade claims={claims} caveat={support} />
            </div>
          </li>
        ))}
      </ol>
      <figcaption>{wholeChain}</figcaption>
    </figure>
  )
}
