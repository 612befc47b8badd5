import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript-5'
import type { Operation, Schema } from './model'
import type { StripeProgram } from './package'
import type { ShapeReader } from './shapes'

interface Call {
  method: string
  path: string
}

const NO_PARAMS: Schema = { kind: 'object', properties: {}, required: [], others: null }

/** All v1 calls of the SDK: verb and path from the JavaScript, parameters and answer from the declarations. */
export function readOperations(program: StripeProgram, shapes: ShapeReader): Operation[] {
  const operations = new Map<string, Operation>()
  for (const file of program.resources) {
    const script = file.fileName.replace(/\.d\.ts$/, '.js')
    if (!existsSync(script)) continue
    const calls = callsIn(script)
    for (const { name, declaration } of methodsIn(file)) {
      const call = calls.get(name)
      if (!call?.path.startsWith('/v1/')) continue
      operations.set(`${call.method} ${call.path}`, {
        ...call,
        params: paramsShape(program, shapes, declaration),
        answer: answerShape(program, shapes, declaration),
      })
    }
  }
  return [...operations.values()]
}

/** Methods by `Class.method`; of overloads the first one with a `params` argument counts, it knows the most. */
function methodsIn(file: ts.SourceFile): { name: string; declaration: ts.MethodDeclaration }[] {
  const found = new Map<string, ts.MethodDeclaration>()
  for (const statement of file.statements) {
    if (!ts.isClassDeclaration(statement)) continue
    for (const member of statement.members) {
      if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue
      const name = `${statement.name?.text}.${member.name.text}`
      const known = found.get(name)
      if (known === undefined || paramsOf(known) === undefined) found.set(name, member)
    }
  }
  return [...found].map(([name, declaration]) => ({ name, declaration }))
}

function paramsOf(method: ts.MethodDeclaration): ts.ParameterDeclaration | undefined {
  return method.parameters.find((parameter) => parameter.name.getText() === 'params')
}

function paramsShape(program: StripeProgram, shapes: ShapeReader, method: ts.MethodDeclaration): Schema {
  const parameter = paramsOf(method)
  if (parameter === undefined) return NO_PARAMS
  return shapes.shapeOf(program.checker.getNonNullableType(program.checker.getTypeAtLocation(parameter)))
}

function answerShape(program: StripeProgram, shapes: ShapeReader, method: ts.MethodDeclaration): Schema {
  const { checker } = program
  const { type } = method
  if (type === undefined || !ts.isTypeReferenceNode(type)) return { kind: 'any' }
  const name = type.typeName.getText()
  const [argument] = type.typeArguments ?? []
  if (argument === undefined) return { kind: 'any' }
  const inner = shapes.shapeOf(checker.getTypeFromTypeNode(argument))
  if (name === 'ApiListPromise') return pageShape('list', inner)
  if (name === 'ApiSearchResultPromise') return pageShape('search_result', inner)
  return inner
}

/** The SDK hides the page envelope behind its iterator types, so it is spelled out here. */
export function pageShape(object: 'list' | 'search_result', items: Schema): Schema {
  const search: Record<string, Schema> = {
    next_page: { kind: 'string', nullable: true },
    total_count: { kind: 'integer' },
  }
  return {
    kind: 'object',
    properties: {
      object: { kind: 'string', values: [object] },
      data: { kind: 'array', items },
      has_more: { kind: 'boolean' },
      url: { kind: 'string' },
      ...(object === 'search_result' ? search : {}),
    },
    required: ['object', 'data', 'has_more', 'url'],
    others: null,
  }
}

/** Verb and path of each `this._makeRequest('GET', '/v1/…')`, by `Class.method`. */
function callsIn(script: string): Map<string, Call> {
  const source = ts.createSourceFile(script, readFileSync(script, 'utf8'), ts.ScriptTarget.ES2022, true)
  const calls = new Map<string, Call>()
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue
    for (const member of statement.members) {
      if (!ts.isMethodDeclaration(member)) continue
      const call = requestIn(member)
      if (call !== undefined) calls.set(`${statement.name?.text}.${member.name.getText()}`, call)
    }
  }
  return calls
}

function requestIn(node: ts.Node): Call | undefined {
  if (ts.isCallExpression(node) && node.expression.getText().endsWith('_makeRequest')) {
    const [verb, path] = node.arguments
    if (verb !== undefined && path !== undefined && ts.isStringLiteral(verb)) {
      return { method: verb.text, path: pathTemplate(path) }
    }
  }
  return ts.forEachChild(node, requestIn)
}

/** `/v1/customers/${encodeURIComponent(id)}` as `/v1/customers/{id}`. */
function pathTemplate(path: ts.Expression): string {
  if (ts.isStringLiteralLike(path)) return path.text
  if (!ts.isTemplateExpression(path)) return ''
  const spans = path.templateSpans.map((span) => {
    const name = /\((\w+)/.exec(span.expression.getText())?.[1] ?? span.expression.getText()
    return `{${name}}${span.literal.text}`
  })
  return path.head.text + spans.join('')
}
