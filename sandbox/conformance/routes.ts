import type { Operation } from './spec/model'

interface Route {
  operation: Operation
  segments: string[]
}

/** Finds the API operation for a request. */
export class Routes {
  readonly #byShape = new Map<string, Route[]>()

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const segments = segmentsOf(operation.path)
      const key = `${operation.method} ${segments.length}`
      this.#byShape.set(key, [...(this.#byShape.get(key) ?? []), { operation, segments }])
    }
    for (const routes of this.#byShape.values()) routes.sort((a, b) => parametersIn(a) - parametersIn(b))
  }

  /** The operation, or `undefined` if the API has no such path and method. A literal path precedes `{id}`. */
  find(method: string, pathname: string): Operation | undefined {
    const segments = segmentsOf(pathname)
    const candidates = this.#byShape.get(`${method} ${segments.length}`)
    return candidates?.find((route) =>
      route.segments.every((part, i) => isParameter(part) || part === segments[i]),
    )?.operation
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '')
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{')
}

function parametersIn(route: Route): number {
  return route.segments.filter(isParameter).length
}
