/**
 * Three kinds of tests. `unit` needs nothing; `sandbox` needs a PostgreSQL; `integration` needs the whole stack, which
 * its files share, so they run one after another. `npm test` gives each what it needs.
 */
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const built = ['**/node_modules/**', '**/.next/**', '**/.data/**', '**/generated/**']
const integration = '**/*.integration.test.{ts,tsx}'
const sandbox = 'sandbox/**/*.test.ts'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...built, integration, sandbox, 'e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'sandbox',
          include: [sandbox],
          exclude: [...built, integration],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          exclude: built,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
