import type { ReactNode } from 'react'
import { signalOf } from '@/content/signals.ts'

/** Something one sees in one's own skin: what is known of it, what else it can be, and when to have it looked at. */
export function Signal({ id, children }: { id: string; children: ReactNode }) {
  const { title, otherCauses, seeDoctor } = signalOf(id)
  return (
    <div className="signal">
      <h3>{title}</h3>
      <div>
        {children}
        <p>
          <b>Common causes:</b> {otherCauses.join('; ')}.
        </p>
        <p>
          <b>See a doctor</b> {seeDoctor.charAt(0).toLowerCase() + seeDoctor.slice(1)}
        </p>
      </div>
    </div>
  )
}
