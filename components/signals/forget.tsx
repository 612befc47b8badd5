'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'

/** Stands in a form and empties it when one leaves the page: Next and browsers keep pages one may go back to. */
export function Forget() {
  const here = useRef<HTMLSpanElement>(null)

  useLayoutEffect(() => {
    const form = here.current?.closest('form')
    return () => form?.reset()
  }, [])

  useEffect(() => {
    const form = here.current?.closest('form')
    const forget = () => form?.reset()
    addEventListener('pagehide', forget)
    return () => removeEventListener('pagehide', forget)
  }, [])

  return <span ref={here} hidden />
}
