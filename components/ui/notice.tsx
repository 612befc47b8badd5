import type { ReactNode } from 'react'

type Props = {
  /** `well` for what went right, `care` for what needs attention, `plain` for the rest. */
  tone?: 'plain' | 'well' | 'care'
  /** `status` or `alert` for what appears after an action; nothing for what was there all along. */
  role?: 'status' | 'alert'
  children: ReactNode
}

/** A remark beside the text. Colour never carries the meaning alone: say it in words. */
export function Notice({ tone = 'plain', role, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={role}>
      {children}
    </div>
  )
}
