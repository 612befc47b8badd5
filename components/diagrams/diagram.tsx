import type { ReactNode } from 'react'

type Props = {
  /** The drawing where there is room, and another composed for a phone: never the first one shrunk. */
  wide: ReactNode
  phone: ReactNode
  /** What the lines mean and how sure it is: always in sight. */
  caption: ReactNode
  /** The same in words, for whoever reads rather than looks. */
  words: ReactNode
}

/** A drawing that carries meaning to everyone: two forms of it, its caption, and its content in words. */
export function Diagram({ wide, phone, caption, words }: Props) {
  return (
    <figure className="diagram">
      <div className="diagram-wide">{wide}</div>
      <div className="diagram-phone">{phone}</div>
      <figcaption>
        {caption}
        <details className="diagram-words">
          <summary>This drawing in words</summary>
          {words}
        </details>
      </figcaption>
    </figure>
  )
}

/** What a reader view draws, which leaves our styles out: outlines, and not black shapes. */
export const bare = { fill: 'none', stroke: 'currentColor' } as const

/** The same for words. */
export const bareWords = { fill: 'currentColor', stroke: 'none' } as const

type DrawingProps = {
  /** Unique on the page: title and description are tied to the drawing by it. */
  id: string
  title: string
  description: string
  width: number
  height: number
  children: ReactNode
}

/** The SVG itself, named and described to screen readers. */
export function Drawing({ id, title, description, width, height, children }: DrawingProps) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      {...bare}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  )
}

type KeyProps = { kind: 'solid' | 'broken' | 'dotted'; children: ReactNode }

/** One line of the legend: a piece of the line, and what it stands for. */
export function DiagramKey({ kind, children }: KeyProps) {
  return (
    <li>
      <svg viewBox="0 0 40 12" width="40" height="12" aria-hidden="true">
        <path d="M1 6H39" className={`dg-line dg-${kind}`} />
      </svg>
      <span>{children}</span>
    </li>
  )
}
