'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice.tsx'

type Props = {
  tone: 'well' | 'care' | 'plain'
  /** True for what was answered just now: it is read out, and the focus goes there. */
  isNew: boolean
  children: ReactNode
}

/** What a form was answered. Without script the address leads here by its name. */
export function Answer({ tone, isNew, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isNew) place.current?.focus()
  }, [isNew])
  return (
    <div ref={place} id="said" tabIndex={-1} className="refill-said">
      <Notice tone={tone} {...(isNew ? { role: tone === 'care' ? 'alert' : 'status' } : {})}>
        {children}
      </Notice>
    </div>
  )
}
