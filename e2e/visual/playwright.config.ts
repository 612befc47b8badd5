/**
 * What the store looks like, against pictures that are committed. `npm test` runs it; after a change that is meant,
 * `npm test -- visual --take` takes the pictures anew, and whoever commits them has looked at each.
 */
import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'

export default defineConfig({
  ...journeys,
  testDir: '.',
  outputDir: '../../test-results/looks',
  snapshotPathTemplate: 'baselines/{projectName}/{arg}{ext}',
  // A missing picture is a failure, never a reason to take one.
  updateSnapshots: 'none',
  expect: {
    timeout: 20_000,
    toHaveScreenshot: {
      animations: 'disabled',
      caret: 'hide',
      scale: 'css',
      threshold: 0.05,
      maxDiffPixels: 40,
    },
  },
  use: {
    ...journeys.use,
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
