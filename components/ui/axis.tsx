import type { ReactNode } from 'react'

type AxisProps = {
  /** Names the sequence for those who cannot see the line. */
  label: string
  /** `across` lies down where there is room; `down` always stands. */
  direction?: 'down' | 'across'
  children: ReactNode
}

/** One thin line with a node for each thing that happens in order. Where there is no sequence, there is no axis. */
export function Axis({ label, direction = 'down', children }: AxisProps) {
  return (
    <ol className={`axis axis-${direction}`} aria-label={label}>
      {children}
    </ol>
  )
}

type NodeProps = {
  /** A filled node is here or done, an open one ahead. */
  state?: 'done' | 'here' | 'ahead'
  title: ReactNode
  /** A date, a number of days: anything that says when. */
  when?: ReactNode
  children?: ReactNode
}

/** One thing on the axis. */
export function AxisNode({ state = 'ahead', title, when, children }: NodeProps) {
  return (
    <li className={`axis-${state}`} aria-current={state === 'here' ? 'step' : undefined}>
      {when && <p className="axis-when">{when}</p>}
      <p className="axis-title">
        {title}
        {state === 'done' && <span className="sr-only"> (done)</span>}
      </p>
      {children && <div className="mt-2 text-soft">{children}</div>}
    </li>
  )
}
