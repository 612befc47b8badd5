'use client'

import { useSyncExternalStore } from 'react'
import { readMark, subscribeToMark } from './mark.ts'

type Props = { className?: string }

/** The way to the account; says `Account` once the browser has said that it is signed in. The same address for both. */
export function AccountLink({ className }: Props) {
  const isSignedIn = useSyncExternalStore(subscribeToMark, readMark, () => false)
  return (
    <a href="/account" className={className}>
      {isSignedIn ? 'Account' : 'Sign in'}
    </a>
  )
}
