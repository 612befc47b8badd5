import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { orderEvents } from '@/lib/orders/stripe-events.ts'
import { refillEvents } from './stripe-events.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('README asks for exactly the events somebody listens to', () => {
  const [, listed = ''] = readme.match(/exactly these events:(.*?)\.\s/s) ?? []
  const named = [...listed.matchAll(/`([a-z_]+(?:\.[a-z_]+)+)`/g)].map(([, name]) => name)
  expect(named.toSorted()).toEqual([...orderEvents, ...refillEvents].toSorted())
})
