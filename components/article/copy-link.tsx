'use client'
// On the client because sharing and copying are things only a browser can do; without script there is the mail link.
import { useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated.ts'

/** Hands the page's address to the device's own share sheet, or copies it. Nobody else is told. */
export function CopyLink({ title, url }: { title: string; url: string }) {
  const [said, setSaid] = useState('')
  if (!useHydrated()) return null
  async function share() {
    try {
      if (navigator.share) return await navigator.share({ title, url })
      await navigator.clipboard.writeText(url)
      setSaid('Copied')
    } catch {
      setSaid('')
    }
  }
  return (
    <button type="button" onClick={share} className="article-link">
      <span aria-live="polite">{said || 'Share or copy the link'}</span>
    </button>
  )
}
