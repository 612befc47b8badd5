'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonTone } from '@/components/ui/button.tsx'

/** The button of a form: while an answer is awaited, a second press does nothing. */
export function Submit({ tone, children }: { tone: ButtonTone; children: ReactNode }) {
  const { pending } = useFormStatus()
  return (
    <Button tone={tone} busy={pending} onClick={(event) => pending && event.preventDefault()}>
      {children}
    </Button>
  )
}
