'use client'

import { useEffect } from 'react'
import { ALIVE } from '@/lib/platform/document/alive.ts'

/** Tells what waits for it that the page answers to script now. */
export function Alive() {
  useEffect(() => {
    window.dispatchEvent(new Event(ALIVE))
  }, [])
  return null
}
