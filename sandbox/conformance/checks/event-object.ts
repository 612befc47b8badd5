import type { Finding, Where } from '../finding'
import { isObject, type JsonObject, objectAt, objectsAt } from '../json'
import type { Spec } from '../spec/model'
import { checkExpansion } from './expansion'
import { checkShape } from './shape'

/** Checks `data.object` of an event against the shape its type promises; nothing in it may be expanded. */
export function checkEventObject(spec: Spec, event: JsonObject, where: Where): Finding[] {
  const { components, eventObjects } = spec
  const { object } = objectAt(event, 'data')
  const shape = eventObjects[String(event.type)]
  if (shape === undefined) return [] // the envelope's check has reported the type
  const found: Finding[] = [
    ...checkShape(components, shape, object, where),
    ...checkExpansion(components, shape, object, []).map(
      (fault): Finding => ({ where, severity: 'error', ...fault }),
    ),
  ]
  return found.map((finding) => ({ ...finding, path: ['data', 'object', ...finding.path] }))
}

/** The same for an answer that is an event or a list of events. */
export function checkAnsweredEvents(spec: Spec, answer: unknown): Finding[] {
  if (!isObject(answer)) return []
  if (answer.object === 'event') return checkEventObject(spec, answer, 'response')
  return objectsAt(answer, 'data')
    .filter((item) => item.object === 'event')
    .flatMap((event, index) =>
      checkEventObject(spec, event, 'response').map((finding) => ({
        ...finding,
        path: ['data', String(index), ...finding.path],
      })),
    )
}
