import type { ReactNode } from 'react'

/** One part of the sheet: what it is called, the rule it follows, what it looks like. */
export function SheetPart({
  id,
  title,
  rule,
  children,
}: {
  id: string
  title: string
  rule: string
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="sheet-part">
      <h2 id={`${id}-title`} className="title-2">
        {title}
      </h2>
      <p className="sheet-rule">{rule}</p>
      <div className="sheet-body">{children}</div>
    </section>
  )
}

/** Specimens beside each other, as many as fit. */
export function Specimens({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <div className={wide ? 'specimens specimens-wide' : 'specimens'}>{children}</div>
}

/** One thing in one state, with the state's name under it. */
export function Specimen({ says, children }: { says: string; children: ReactNode }) {
  return (
    <figure className="specimen">
      <div className="specimen-thing">{children}</div>
      <figcaption>{says}</figcaption>
    </figure>
  )
}
