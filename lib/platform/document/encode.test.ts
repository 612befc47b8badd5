import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { Encodings } from './encode.ts'
import { isDocument } from './rooms.ts'

test('an answer comes in the best encoding that is accepted, and says the same in each', () => {
  const made = new Encodings('words '.repeat(100))
  const brotli = made.for('gzip, deflate, br, zstd')
  const gzip = made.for('gzip;q=0.5, br;q=0')
  const plain = made.for('')
  expect([brotli.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', 'identity'])
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
})

test('an encoding is made once', () => {
  const made = new Encodings('words')
  expect(made.for('br').body).toBe(made.for('br').body)
})

test('reading rooms are sent as documents, and nothing else', () => {
  expect(['/', '/learn/gut-skin-axis', '/evidence', '/terms'].map(isDocument)).toEqual([
    true,
    true,
    true,
    true,
  ])
  const others = ['/cart', '/search', '/api/health', '/learning', '/products/opengraph-image.png']
  expect(others.map(isDocument)).toEqual([false, false, false, false, false])
})
