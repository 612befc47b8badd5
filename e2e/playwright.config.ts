/** Journeys in a real browser, at phone and desktop width. `npm test` brings up the stack and names the browser. */
import { defineConfig, devices } from '@playwright/test'

const { CHROMIUM_PATH, STORE_URL, CI } = process.env

const year = '**/year.spec.ts'
const phone = {
  ...devices['Desktop Chrome'],
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}

export default defineConfig({
  testDir: './journeys',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(CI),
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['line'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON ?? '../test-results/journeys.json' }],
  ],
  use: {
    baseURL: STORE_URL,
    // What failed is told by its page's outline and a picture; `--trace on` tells more, at a price every run would pay.
    trace: 'off',
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone', testIgnore: year, use: phone },
    {
      name: 'desktop',
      testIgnore: year,
      // What no width has a say in was seen on the phone.
      grepInvert: /@once/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    // It moves the time of everybody: `npm test` runs it by itself, when the others have ended.
    { name: 'year', testMatch: year, use: { ...phone, navigationTimeout: 60_000 } },
  ],
})
