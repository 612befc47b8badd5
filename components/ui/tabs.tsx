'use client'

import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import './tabs.css'

type Tab = { id: string; name: string; panel: ReactNode }

/**
 * Panels of which one shows: arrows move between their names, Tab into the panel. Every panel is in the page, so that
 * without script they stand one under the other.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <Base.Root defaultValue={tabs[0]?.id} className="tabs">
      <Base.List className="tabs-list" aria-label={label} activateOnFocus>
        {tabs.map(({ id, name }) => (
          <Base.Tab key={id} value={id} className="tabs-tab">
            {name}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map(({ id, panel }) => (
        <Base.Panel key={id} value={id} keepMounted className="tabs-panel">
          {panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
