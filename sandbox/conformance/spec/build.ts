import { errorShape } from './errors'
import { readEvents } from './events'
import { stripePackageVersion } from './installed'
import type { Schema, Spec } from './model'
import { pageShape, readOperations } from './operations'
import { openStripePackage, pinnedApiVersion } from './package'
import { ShapeReader } from './shapes'

/**
 * Derives the API shape from the installed `stripe` package. Its declarations are generated from Stripe's own OpenAPI
 * description for exactly the API version that the SDK pins, so paths, parameters, required and nullable fields, enums
 * and expandable ids can be recovered from them. Lost are maximum lengths, patterns, and integer versus fraction.
 * Takes some seconds.
 */
export function buildSpec(): Spec {
  const program = openStripePackage()
  const shapes = new ShapeReader(program)
  const operations = readOperations(program, shapes)
  const { event, eventObjects } = readEvents(program, shapes)
  const eventAnswers: Record<string, Schema> = {
    '/v1/events': pageShape('list', event),
    '/v1/events/{id}': event,
  }
  return {
    apiVersion: pinnedApiVersion(program.root),
    packageVersion: stripePackageVersion(),
    // the declared answer is a union of all event types with full objects in previous_attributes, which holds parts only
    operations: operations.map((operation) => ({
      ...operation,
      answer: eventAnswers[operation.path] ?? operation.answer,
    })),
    components: shapes.components,
    event,
    eventObjects,
    error: errorShape(),
  }
}
