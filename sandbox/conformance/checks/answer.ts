import type { ReadExchange } from '../exchange'
import { type Finding, wrongAnswer } from '../finding'
import { formArray } from '../schema'
import type { Spec } from '../spec/model'
import { checkEcho } from './echo'
import { checkAnsweredEvents } from './event-object'
import { checkExpansion } from './expansion'
import { checkInvariants } from './invariants'
import { checkShape } from './shape'

/** Checks a successful answer: shape, expanded ids, what was taken over from the request, and the rules of `rules.ts`. */
export function checkAnswer(spec: Spec, exchange: ReadExchange): Finding[] {
  const { operation, answer, params } = exchange
  if (operation === undefined || operation.answer.kind === 'any') return []
  if (answer === undefined) return [wrongAnswer('wrong_type', [], 'not JSON')]
  const asked = (formArray(params.expand) ?? []).filter((path) => typeof path === 'string')
  return [
    ...checkShape(spec.components, operation.answer, answer, 'response'),
    ...checkExpansion(spec.components, operation.answer, answer, asked).map((fault) =>
      wrongAnswer(fault.kind, fault.path, fault.message),
    ),
    ...checkAnsweredEvents(spec, answer),
    ...checkEcho(exchange),
    ...checkInvariants(spec, answer, 'response'),
  ]
}
