/**
 * What the store looks like, against pictures that are committed. `npm test` runs it; after a change that is meant,
 * `npm test -- visual --take` takes the pictures anew, and whoever commits them has looked at each.
 */
import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'
import { isSameBrowser } from './browser.ts'

const sameBrowser = isSameBrowser()

export default defineConfig({
  ...journeys,
  testDir: '.',
  globalSetup: './browser.ts',
  outputDir: '../../test-results/looks',
  timeout: 120_000,
  snapshotPathTemplate: 'baselines/{projectName}/{arg}{ext}',
  // A missing picture is a failure, never a reason to take one.
  updateSnapshots: 'none',
  expect: {
    timeout: 20_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      // Measured on the sheet at 1440: a second run with the same browser differs in no pixel. Moss one step lighter
      // (#455731 to #4e6138), the faintest change that was ever meant, differs in 64 pixels of two badges at 0.02 and in
      // none at 0.05; hairlines nine levels darker in 985 to 24,577; one pixel of padding in a button in 235 to 9,595.
      // Another browser hints letters otherwise: then only what is larger than the edge of a letter counts.
      ...(sameBrowser ? { threshold: 0.02, maxDiffPixels: 20 } : { threshold: 0.2, maxDiffPixelRatio: 0.01 }),
    },
  },
  use: {
    ...journeys.use,
    // Only to hold a page still: pages of one visitor refuse the style sheet that does it.
    bypassCSP: true,
    launchOptions: {
      ...journeys.use?.launchOptions,
      // The same letters on every machine: no hinting, no coloured edges, one colour space.
      args: [
        ...(journeys.use?.launchOptions?.args ?? []),
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--disable-font-subpixel-positioning',
        '--force-color-profile=srgb',
        '--hide-scrollbars',
      ],
    },
  },
})
