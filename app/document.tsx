import type { ReactNode } from 'react'
import { Alive } from '@/components/site/alive.tsx'
import { Announcer } from '@/components/site/announcer.tsx'
import { hanken, literata, literataGreek, literataItalic, literataStrong } from './fonts/fonts.ts'
import './globals.css'

const typefaces = [literata, literataStrong, literataItalic, literataGreek, hanken]
  .map(({ variable }) => variable)
  .join(' ')

/** What every document has, whatever frames it: language, typefaces, styles, the way past the frame, the live region. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={typefaces}>
      <body>
        <a href="#main" className="skip">
          Skip to content
        </a>
        {children}
        <Announcer />
        <Alive />
      </body>
    </html>
  )
}
