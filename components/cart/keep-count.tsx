'use client'

import { useEffect } from 'react'
import { keepCount } from './count.ts'

/** Brings the badge in line with the cart the server has just read, after a purchase emptied it. */
export function KeepCount({ count }: { count: number }) {
  useEffect(() => keepCount(count), [count])
  return null
}
