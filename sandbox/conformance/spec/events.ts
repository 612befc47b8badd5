import ts from 'typescript-5'
import type { Schema } from './model'
import { moduleName, type StripeProgram } from './package'
import type { ShapeReader } from './shapes'

export interface EventShapes {
  event: Schema
  eventObjects: Record<string, Schema>
}

/** The event envelope and, by event type, the shape of `data.object`, from the package's `Events.d.ts`. */
export function readEvents(program: StripeProgram, shapes: ShapeReader): EventShapes {
  const { checker } = program
  const file = program.resources.find((candidate) => moduleName(program.root, candidate) === 'Events')
  const interfaces = file?.statements.filter(ts.isInterfaceDeclaration) ?? []
  const base = interfaces.find((declaration) => declaration.name.text === 'EventBase')
  if (base === undefined) throw new Error('the stripe package declares no EventBase')

  const eventObjects: Record<string, Schema> = {}
  for (const declaration of interfaces) {
    const event = checker.getTypeAtLocation(declaration.name)
    const type = memberType(checker, event, 'type')
    const data = memberType(checker, event, 'data')
    const object = data && memberType(checker, data, 'object')
    if (object !== undefined && type?.isStringLiteral()) eventObjects[type.value] = shapes.shapeOf(object)
  }

  const envelope = shapes.objectShape(checker.getTypeAtLocation(base.name))
  envelope.properties.type = { kind: 'string', values: Object.keys(eventObjects).sort() }
  envelope.properties.data = {
    kind: 'object',
    properties: { object: openObject(), previous_attributes: openObject() },
    required: ['object'],
    others: null,
  }
  return { event: envelope, eventObjects }
}

function openObject(): Schema {
  return { kind: 'object', properties: {}, required: [], others: { kind: 'any' } }
}

function memberType(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Type | undefined {
  const member = type.getProperty(name)
  return member && checker.getTypeOfSymbol(member)
}
