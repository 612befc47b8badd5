import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Axes } from '@/components/design/axes.tsx'
import { Buttons } from '@/components/design/buttons.tsx'
import { Colours } from '@/components/design/colours.tsx'
import { Fields } from '@/components/design/fields.tsx'
import { Layers } from '@/components/design/layers.tsx'
import { RightToLeft } from '@/components/design/right-to-left.tsx'
import { readTokens } from '@/components/design/tokens.ts'
import { TypeAndSpace } from '@/components/design/type-and-space.tsx'
import { Words } from '@/components/design/words.tsx'
import { AxisContents } from '@/components/ui/axis-contents.tsx'
import { env } from '@/lib/platform/env.ts'
import '@/components/design/design.css'

export const ensureStatic = 'navigation'

export const metadata: Metadata = {
  title: 'The language of the store',
  description: 'Every token and every primitive in every state, on one sheet.',
  robots: { index: false },
}

const parts = [
  { id: 'colour', title: 'Colour' },
  { id: 'type', title: 'Type' },
  { id: 'space', title: 'Space and shape' },
  { id: 'axis', title: 'The axis' },
  { id: 'buttons', title: 'Buttons and links' },
  { id: 'fields', title: 'Fields and choices' },
  { id: 'words', title: 'What tells' },
  { id: 'layers', title: 'What opens' },
  { id: 'right-to-left', title: 'The other way round' },
]

/** The sheet that shows the whole language. It is for those who build, so a live store does not have it. */
export default function DesignPage() {
  if (env().STORE_MODE === 'live') notFound()
  const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8')
  const light = readTokens(css, 'light')
  return (
    <div className="wrap sheet">
      <header className="sheet-head">
        <h1 className="title-display">One line, from inside to outside</h1>
        <p className="mt-6 max-w-measure text-lg text-soft">
          The language every page is written in: its colours and type, its one line, and each thing one can
          press, fill in or open, in every state.
        </p>
      </header>
      <div className="sheet-contents">
        <AxisContents label="On this sheet" parts={parts} />
      </div>
      <div className="sheet-parts">
        <Colours tokens={{ light, dark: readTokens(css, 'dark') }} />
        <TypeAndSpace tokens={light} />
        <Axes />
        <Buttons />
        <Fields />
        <Words />
        <Layers />
        <RightToLeft />
      </div>
    </div>
  )
}
