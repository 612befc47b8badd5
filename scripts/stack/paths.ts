/** Where things are kept. Everything a run writes is under `.data` (or `.data/test`) and the build directory. */
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')

/** The folders of one stack: the demo's or the test's, which never share one. */
export type Place = {
  readonly name: 'demo' | 'test'
  readonly data: string
  readonly logs: string
  readonly mail: string
  /** Who runs, with process ids and ports. */
  readonly state: string
  readonly secrets: string
  /** By how much its time is ahead of the real one. */
  readonly clock: string
}

export const demoPlace = placeAt('demo', path.join(root, '.data'))
export const testPlace = placeAt('test', path.join(root, '.data', 'test'))

function placeAt(name: Place['name'], data: string): Place {
  return {
    name,
    data,
    logs: path.join(data, 'logs'),
    mail: path.join(data, 'mail'),
    state: path.join(data, name === 'test' ? 'stack.json' : 'run.json'),
    secrets: path.join(data, 'secrets.json'),
    clock: path.join(data, 'clock.json'),
  }
}
