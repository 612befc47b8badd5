'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef, useTransition } from 'react'

/** Long enough to type a number in. */
const PAUSE_MS = 350

/** A form that asks by its address. With script it asks by itself once a choice is made; without, its button does. */
export function LiveForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter()
  const [isAsking, start] = useTransition()
  const timer = useRef<number>(undefined)

  function ask({ currentTarget: form }: FormEvent<HTMLFormElement>) {
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      if (!form.checkValidity()) return
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
      start(() => router.replace(`${action}?${new URLSearchParams(fields)}`, { scroll: false }))
    }, PAUSE_MS)
  }

  return (
    <form method="get" action={action} onChange={ask} aria-busy={isAsking} className="refill-choices">
      {children}
    </form>
  )
}
