'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { Notice } from '@/components/ui/notice.tsx'

type Props = {
  tone: 'well' | 'care'
  words: string
  /** The way on. */
  children?: ReactNode
}

/** What was just done or refused; the focus goes there. Give it a `key`, so that another answer is told anew. */
export function Said({ tone, words, children }: Props) {
  const answer = useRef<HTMLDivElement>(null)
  useEffect(() => answer.current?.focus(), [])
  return (
    <div ref={answer} tabIndex={-1} className="desk-said no-print">
      <Notice tone={tone} role={tone === 'care' ? 'alert' : 'status'}>
        <p>{words}</p>
        {children}
      </Notice>
    </div>
  )
}
