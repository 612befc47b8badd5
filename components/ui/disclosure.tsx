import type { ReactNode } from 'react'

type Props = {
  summary: ReactNode
  /** Disclosures of one name close each other. */
  name?: string
  open?: boolean
  children: ReactNode
}

/** A native `<details>`: opens without script, and find-in-page looks inside. */
export function Disclosure({ summary, name, open, children }: Props) {
  return (
    <details className="disclosure" name={name} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  )
}
