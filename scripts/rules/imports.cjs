/**
 * Which room may import from which: the plan of the house in docs, as rules.
 * `npm test` runs them: node --import ./scripts/rules/typescript-5.mjs …/dependency-cruise.mjs --config this .
 */

/** From left to right: a domain may import what stands before it, never what stands after it. */
const domains = [
  ...['platform', 'catalog', 'inventory', 'customers', 'cart'],
  ...['checkout', 'orders', 'refills', 'time-machine', 'privacy'],
]

/** Rooms beside the row: they may import these and nothing else of lib. */
const beside = {
  payments: ['platform', 'catalog'],
  mail: ['platform', 'catalog'],
  evidence: [],
  reading: ['platform', 'catalog', 'evidence'],
  search: ['catalog', 'evidence', 'reading'],
}

const test = String.raw`\.test\.tsx?$`

/** @param {readonly string[]} names */
const anyOf = (names) => `(${names.join('|')})`

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-import-of-nothing',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: String.raw`\.(css|mdx)$` },
    },
    ...domains.slice(0, -1).map((domain, index) => ({
      name: `${domain}-never-imports-right`,
      comment: `${domains.join(' ← ')}: what stands left knows nothing of what stands right.`,
      severity: 'error',
      from: { path: `^lib/${domain}/`, pathNot: test },
      to: { path: `^lib/${anyOf(domains.slice(index + 1))}/` },
    })),
    {
      name: 'low-domains-do-not-call-out',
      comment:
        'Payments and mail are called by checkout and what stands right of it; reading is called by pages.',
      severity: 'error',
      from: { path: `^lib/${anyOf(['platform', 'catalog', 'inventory', 'cart'])}/`, pathNot: test },
      to: { path: `^lib/${anyOf(Object.keys(beside))}/` },
    },
    ...Object.entries(beside).map(([room, allowed]) => ({
      name: `${room}-stays-beside`,
      comment: `${room} is called by the domains and calls none of them.`,
      severity: 'error',
      from: { path: `^lib/${room}/`, pathNot: test },
      to: { path: '^lib/', pathNot: `^lib/${anyOf([room, ...allowed])}/` },
    })),
    {
      name: 'lib-is-below-the-pages',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|worker)/' },
    },
    {
      name: 'components-are-below-the-pages',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: ['^(app|worker|prisma)/', '^lib/.*/store\\.ts$', '^generated/'] },
    },
    {
      name: 'pages-hold-no-query',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: ['^lib/.*/store\\.ts$', '^prisma/', '^generated/'] },
    },
    {
      name: 'prisma-in-stores-alone',
      comment: 'Only store.ts of a domain speaks to the database.',
      severity: 'error',
      from: {
        pathNot: ['^lib/.*/store\\.ts$', '^lib/platform/db\\.ts$', '^prisma/', '^generated/', test, '^e2e/'],
      },
      to: { path: ['^generated/prisma', 'node_modules/@prisma/'] },
    },
    {
      name: 'the-pool-in-stores-alone',
      severity: 'error',
      from: { pathNot: ['^lib/.*/store\\.ts$', '^lib/platform/', test, '^e2e/'] },
      to: { path: '^lib/platform/db\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stripe-in-payments-alone',
      severity: 'error',
      from: { pathNot: ['^lib/payments/', '^sandbox/', '^e2e/', test] },
      to: { path: 'node_modules/stripe/' },
    },
    {
      name: 'the-store-knows-no-sandbox',
      severity: 'error',
      from: { path: '^(app|components|lib|content|worker|prisma)/', pathNot: test },
      to: { path: '^(sandbox|scripts|e2e)/' },
    },
    {
      name: 'the-sandbox-knows-no-store',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^(app|components|lib|content|worker|prisma|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: ['^\\.next', '^\\.data', '^next-env\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
