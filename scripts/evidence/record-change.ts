/**
 * Writes what changed in the register into the change log that readers see:
 * npm run evidence:change -- "What changed, in a few words" "Why"
 * What a statement said before is read from the last commit.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Change } from '@/lib/evidence/changes.ts'
import type { Claim } from '@/lib/evidence/claim.ts'
import { fingerprintOf, unrecorded } from '@/lib/evidence/fingerprint.ts'
import { changes, claims } from '@/lib/evidence/register.ts'
import { claimSchema } from '@/lib/evidence/schema.ts'

const LOG = 'content/evidence/changes.json'

const [title, why] = process.argv.slice(2)
if (!title || !why) {
  console.error('Say what changed and why: record-change.ts "Title" "Reason"')
  process.exit(1)
}

const changed = new Set(unrecorded(claims, changes))
if (changed.size === 0) {
  console.log('No statement differs from what the change log last said of it.')
  process.exit(0)
}

const entry: Change = {
  on: new Date().toISOString().slice(0, 10),
  title,
  why,
  claims: claims
    .filter(({ id }) => changed.has(id))
    .map((claim) => ({
      id: claim.id,
      fingerprint: fingerprintOf(claim),
      was: difference(claim, committed(claim)),
    })),
}
writeFileSync(LOG, `${JSON.stringify([...JSON.parse(readFileSync(LOG, 'utf8')), entry], null, 2)}\n`)
console.log(`${LOG}: ${[...changed].join(', ')}`)

/** The statement as it was committed last; nothing for a new one. */
function committed({ id, section }: Claim): z.infer<typeof claimSchema> | undefined {
  const file = `HEAD:content/evidence/claims/${section}.json`
  const before = JSON.parse(execFileSync('git', ['show', file], { encoding: 'utf8' }))
  return z
    .array(claimSchema)
    .parse(before)
    .find((claim) => claim.id === id)
}

function difference(
  now: Claim,
  before: z.infer<typeof claimSchema> | undefined,
): Change['claims'][number]['was'] {
  return {
    ...(before && before.statement !== now.statement && { statement: before.statement }),
    ...(before && before.grade !== now.grade && { grade: before.grade }),
    ...(before && before.caveat !== now.caveat && { caveat: before.caveat }),
  }
}
