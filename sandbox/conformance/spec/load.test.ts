import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSpec } from './load'
import { resolve, type Schema, type Spec } from './model'

const directory = mkdtempSync(join(tmpdir(), 'conformance-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Follows every reference of the spec; throws for one that leads nowhere. */
function followAll(spec: Spec): number {
  const seen = new Set<string>()
  const visit = (schema: Schema): void => {
    if (schema.kind === 'ref') {
      if (seen.has(schema.name)) return
      seen.add(schema.name)
    }
    const shape = resolve(spec.components, schema)
    if (shape.kind === 'array') visit(shape.items)
    if (shape.kind === 'union') for (const branch of shape.branches) visit(branch)
    if (shape.kind !== 'object') return
    for (const member of Object.values(shape.properties)) visit(member)
    if (shape.others !== null) visit(shape.others)
  }
  for (const { params, answer } of spec.operations) [params, answer].forEach(visit)
  for (const schema of [spec.event, spec.error, ...Object.values(spec.eventObjects)]) visit(schema)
  return seen.size
}

describe('the spec', () => {
  it('is built once from the stripe package, whole, and read from the cache after that', async () => {
    const built = await loadSpec(directory)
    const files = readdirSync(directory)
    expect(files).toEqual([expect.stringMatching(/^stripe-[\d.]+-[0-9a-f]{12}\.json$/)])

    expect(built).toMatchObject({ apiVersion: '2026-10-28.endive', packageVersion: '23.1.0' })
    expect(built.operations.length).toBeGreaterThan(500)
    expect(Object.keys(built.eventObjects).length).toBeGreaterThan(200)
    expect(followAll(built)).toBeGreaterThan(4000)

    expect(JSON.stringify(await loadSpec(directory))).toBe(JSON.stringify(built))
    expect(readdirSync(directory)).toEqual(files)
  }, 60_000)
})
