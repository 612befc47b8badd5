import type { ReactNode } from 'react'

/** One part of the settings, under its heading. */
export function SettingsPart({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="account-part">
      <h2 id={`${id}-title`} className="title-2 mb-5">
        {title}
      </h2>
      {children}
    </section>
  )
}
