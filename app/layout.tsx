import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { env } from '@/lib/platform/env.ts'
import { Document } from './document.tsx'

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

/** Each group of rooms brings its own frame: the store's, or that of the evidence library, which sells nothing. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>
}
