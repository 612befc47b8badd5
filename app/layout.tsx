import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Announcer } from '@/components/site/announcer.tsx'
import { DemoBar } from '@/components/site/demo-bar.tsx'
import { Footer } from '@/components/site/footer.tsx'
import { Header } from '@/components/site/header.tsx'
import { env } from '@/lib/platform/env.ts'
import { hanken, literata, literataGreek, literataItalic, literataStrong } from './fonts/fonts.ts'
import './globals.css'

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().STORE_URL),
    title: { default: 'VitaalSkin', template: '%s · VitaalSkin' },
    openGraph: { siteName: 'VitaalSkin', type: 'website', locale: 'en_US' },
    twitter: { card: 'summary_large_image' },
    formatDetection: { telephone: false, email: false, address: false },
  }
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f4f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#17131b' },
  ],
}

const typefaces = [literata, literataStrong, literataItalic, literataGreek, hanken]
  .map(({ variable }) => variable)
  .join(' ')

/** What surrounds every page. It reads no cookie and no header, so that reading pages stay static. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={typefaces}>
      <body>
        <a href="#main" className="skip">
          Skip to content
        </a>
        <DemoBar />
        <Header />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
        <Announcer />
      </body>
    </html>
  )
}
