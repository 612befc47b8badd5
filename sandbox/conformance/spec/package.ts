import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript-5'
import { stripeDirectory } from './installed'

/** The installed `stripe` package as a TypeScript program. */
export interface StripeProgram {
  checker: ts.TypeChecker
  /** `<package>/cjs`, where the declarations lie. */
  root: string
  /** Declarations of the API resources, without the v2 API, which this project does not call. */
  resources: ts.SourceFile[]
}

function declarationFiles(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) return entry.name === 'V2' ? [] : declarationFiles(path)
    return entry.name.endsWith('.d.ts') ? [path] : []
  })
}

/**
 * Reads the declarations with the TypeScript 5 compiler; `typescript` itself is version 7 here, which has no such API.
 * Takes some seconds.
 */
export function openStripePackage(): StripeProgram {
  const root = join(stripeDirectory(), 'cjs')
  const files = declarationFiles(join(root, 'resources'))
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['node'],
  })
  const resources = files.flatMap((file) => program.getSourceFile(file) ?? [])
  return { checker: program.getTypeChecker(), root, resources }
}

/** Name of a declaration file inside the package, without the resource folder: `Checkout/Sessions`, `../lib`. */
export function moduleName(root: string, file: ts.SourceFile): string {
  return relative(join(root, 'resources'), file.fileName).replace(/\.d\.ts$/, '')
}

/** The API version that the package pins, for example `2026-10-28.endive`. */
export function pinnedApiVersion(root: string): string {
  const source = readFileSync(join(root, 'apiVersion.js'), 'utf8')
  const version = /exports\.ApiVersion = '([^']+)'/.exec(source)?.[1]
  if (version === undefined) throw new Error('the stripe package names no API version')
  return version
}
