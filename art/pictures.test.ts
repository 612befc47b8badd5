import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allCopy } from '../content/products/copy.ts'
import pictures from '../public/art/pictures.json' with { type: 'json' }
import wanted from './wanted.json' with { type: 'json' }

const SITE = join(import.meta.dirname, '..', 'public')
const FIRST_ON_A_PHONE = 736
const MOST_BYTES = 16_000

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

  test('the first one of everything sold is small on a phone, by day and by night', () => {
    for (const { picture } of allCopy) {
      const { files, dark } = pictures.scenes[picture]
      const onPhone = [...files, ...dark].filter(({ width }) => width === FIRST_ON_A_PHONE)
      for (const { src } of onPhone)
        expect(statSync(join(SITE, src)).size, src).toBeLessThanOrEqual(MOST_BYTES)
    }
  })
})
