import { Cascade } from '@/components/diagrams/cascade.tsx'
import { GutSkinAxis } from '@/components/diagrams/gut-skin-axis.tsx'
import { WhereItActs } from '@/components/diagrams/where-it-acts.tsx'

const drawings = { 'gut-skin-axis': GutSkinAxis, cascade: Cascade, 'where-it-acts': WhereItActs }

/** A drawing by its name, wider than the text where there is room. */
export function Diagram({ name }: { name: keyof typeof drawings }) {
  const Drawing = drawings[name]
  return (
    <div className="article-wide">
      <Drawing />
    </div>
  )
}
