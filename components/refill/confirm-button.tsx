'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Button, type ButtonTone } from '@/components/ui/button.tsx'

/** Sends its form once, however often it is pressed. */
export function ConfirmButton({ tone = 'main', children }: { tone?: ButtonTone; children: ReactNode }) {
  const { pending } = useFormStatus()
  return (
    <Button tone={tone} busy={pending} onClick={(event) => pending && event.preventDefault()}>
      {children}
    </Button>
  )
}
