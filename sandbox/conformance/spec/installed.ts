import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Directory of the installed `stripe` package. */
export function stripeDirectory(): string {
  let directory = dirname(createRequire(import.meta.url).resolve('stripe'))
  while (!existsSync(join(directory, 'VERSION'))) {
    const parent = dirname(directory)
    if (parent === directory) throw new Error('the stripe package has no VERSION file')
    directory = parent
  }
  return directory
}

/** Version of the installed `stripe` package, for example `23.1.0`. */
export function stripePackageVersion(): string {
  return readFileSync(join(stripeDirectory(), 'VERSION'), 'utf8').trim()
}
