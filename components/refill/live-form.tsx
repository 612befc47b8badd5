'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'

/** Long enough to type a number in. */
const PAUSE_MS = 350

/** What tells of a choice; a stepper's button tells of it by its click alone. */
const SIGNS = ['input', 'click'] as const

/** A form that asks by its address. With script it asks by itself once a choice is made; without, its button does. */
export function LiveForm({ action, children }: { action: string; children: ReactNode }) {
  const router = useRouter()
  const [isAsking, start] = useTransition()
  const place = useRef<HTMLFormElement>(null)

  useEffect(() => {
    const form = place.current
    if (!form) return
    let timer = 0
    let asked = isAsRendered(form) ? queryOf(form) : null
    const ask = () => {
      const query = queryOf(form)
      if (query === null || query === asked) return
      asked = query
      start(() => router.replace(`${action}?${query}`, { scroll: false }))
    }
    const soon = () => {
      clearTimeout(timer)
      timer = window.setTimeout(ask, PAUSE_MS)
    }
    for (const sign of SIGNS) form.addEventListener(sign, soon)
    if (asked === null) soon()
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) form.removeEventListener(sign, soon)
    }
  }, [action, router])

  return (
    <form ref={place} method="get" action={action} aria-busy={isAsking} className="refill-choices">
      {children}
    </form>
  )
}

/** Whether nothing was chosen or typed before script came. */
function isAsRendered(form: HTMLFormElement): boolean {
  return [...form.elements].every(
    (field) =>
      !(field instanceof HTMLInputElement) ||
      (field.checked === field.defaultChecked && field.value === field.defaultValue),
  )
}

/** The choices as an address carries them; null while one is half typed. */
function queryOf(form: HTMLFormElement): string | null {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return fields.some(([, value]) => value === '') ? null : new URLSearchParams(fields).toString()
}
