import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allCopy, copyOf } from '../content/products/copy.ts'
import { products, protocols } from '../prisma/seed/catalog.ts'
import pictures from '../public/art/pictures.json' with { type: 'json' }
import wanted from './wanted.json' with { type: 'json' }

const SITE = join(import.meta.dirname, '..', 'public')
const FIRST_ON_A_PHONE = 736
const MOST_BYTES = { PRODUCT: 14_000, PROTOCOL: 22_000 }

const scenes = Object.entries(pictures.scenes)

describe('the pictures that pages use', () => {
  test('are the ones that are wanted, each by day and by night', () => {
    expect(Object.keys(pictures.scenes)).toEqual(Object.keys(wanted.scenes))
    for (const [, { files, dark }] of scenes) {
      expect(dark.map(({ width, height }) => [width, height])).toEqual(
        files.map(({ width, height }) => [width, height]),
      )
    }
  })

  test('are all there', () => {
    const sources = [
      ...scenes.flatMap(([, { files, dark }]) => [...files, ...dark]),
      ...Object.values(pictures.cards),
    ].map(({ src }) => src)
    expect(sources.filter((src) => !existsSync(join(SITE, src)))).toEqual([])
  })

  test('say what they show, and an illustration says first that it is one', () => {
    for (const [name, { alt, illustration }] of scenes) {
      expect(alt.length, name).toBeGreaterThan(40)
      expect(alt.startsWith('Illustration: '), name).toBe(illustration)
    }
  })

  test.each([
    [products, MOST_BYTES.PRODUCT],
    [protocols, MOST_BYTES.PROTOCOL],
  ])('the first one of everything sold is small on a phone, by day and by night', (sold, most) => {
    for (const { sku } of sold) {
      const { files, dark } = pictures.scenes[copyOf(sku).picture]
      const onPhone = [...files, ...dark].filter(({ width }) => width === FIRST_ON_A_PHONE)
      expect(onPhone).toHaveLength(2)
      for (const { src } of onPhone) expect(statSync(join(SITE, src)).size, src).toBeLessThanOrEqual(most)
    }
  })

  test('there are at least three of everything sold', () => {
    for (const { picture, morePictures } of allCopy)
      expect(new Set([picture, ...morePictures]).size).toBeGreaterThanOrEqual(3)
  })
})
