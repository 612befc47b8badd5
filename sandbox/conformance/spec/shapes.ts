import ts from 'typescript-5'
import type { Components, ObjectSchema, ScalarSchema, Schema } from './model'
import { moduleName, type StripeProgram } from './package'

/**
 * TypeScript has one `number` for both, Stripe's numbers are integers except for quantities of these names.
 */
const FRACTIONAL =
  /(percent|percentage|exchange_rate|latitude|longitude|^height$|^length$|^weight$|^width$|_score$|ratio|hours)/

const ABSENT = ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Never

/** Translates types of the package's declarations to shapes and collects the named ones. */
export class ShapeReader {
  readonly components: Components = {}
  readonly #program: StripeProgram

  constructor(program: StripeProgram) {
    this.#program = program
  }

  /** Shape of `type`; `property` is the name of the member that has it, if any. Unknown kinds of types become `any`. */
  shapeOf(type: ts.Type, property?: string): Schema {
    const { checker } = this.#program
    if (type.isUnion()) return this.#unionShape(type, property)
    const scalar = this.#scalarShape(type, property)
    if (scalar !== undefined) return scalar
    // an exact decimal number: a class in the SDK, a string on the wire
    if (type.aliasSymbol?.name === 'Decimal') return { kind: 'string' }
    if (isOpenString(type)) return { kind: 'string' }
    if (type.isIntersection()) return this.#withoutTransport(type, property)
    if ((type.flags & ts.TypeFlags.Object) === 0) return { kind: 'any' }
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference)
      return { kind: 'array', items: item === undefined ? { kind: 'any' } : this.shapeOf(item, property) }
    }
    return this.#objectOrReference(type)
  }

  /** Shape of an object type, member by member. Methods and members that cannot be present are left out. */
  objectShape(type: ts.Type): ObjectSchema {
    const { checker } = this.#program
    const shape: ObjectSchema = { kind: 'object', properties: {}, required: [], others: null }
    for (const member of checker.getPropertiesOfType(type)) {
      const memberType = checker.getTypeOfSymbol(member)
      const alternatives = memberType.isUnion() ? memberType.types : [memberType]
      const impossible = alternatives.every((alternative) => (alternative.flags & ABSENT) !== 0)
      if (impossible || memberType.getCallSignatures().length > 0) continue
      shape.properties[member.name] = this.shapeOf(memberType, member.name)
      if ((member.flags & ts.SymbolFlags.Optional) === 0) shape.required.push(member.name)
    }
    const index = checker.getIndexInfoOfType(type, ts.IndexKind.String)
    if (index !== undefined) {
      const mixed = Object.keys(shape.properties).length > 0
      shape.others = mixed ? { kind: 'any' } : this.shapeOf(index.type)
    }
    return shape
  }

  #scalarShape(type: ts.Type, property: string | undefined): ScalarSchema | undefined {
    if (type.isStringLiteral()) return { kind: 'string', values: [type.value] }
    if (type.isNumberLiteral()) return { kind: 'integer', values: [type.value] }
    if (type.flags & ts.TypeFlags.BooleanLiteral) {
      return { kind: 'boolean', values: [this.#program.checker.typeToString(type) === 'true'] }
    }
    if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) return { kind: 'string' }
    if (type.flags & ts.TypeFlags.Number) {
      return { kind: property !== undefined && FRACTIONAL.test(property) ? 'number' : 'integer' }
    }
    return undefined
  }

  /** `Response<T>` is `T & { lastResponse }`: only T comes over the wire. */
  #withoutTransport(type: ts.IntersectionType, property: string | undefined): Schema {
    const parts = type.types.filter((part) => part.getProperty('lastResponse') === undefined)
    const [only] = parts
    return only !== undefined && parts.length === 1 ? this.shapeOf(only, property) : this.objectShape(type)
  }

  #objectOrReference(type: ts.Type): Schema {
    const { checker, root } = this.#program
    const symbol = type.symbol
    const declaration = symbol.declarations?.[0]
    // Date, Buffer and the like: SDK conveniences declared elsewhere, never part of a JSON answer
    if (!declaration?.getSourceFile().fileName.startsWith(root)) return { kind: 'any' }
    const generic = checker.getTypeArguments(type as ts.TypeReference).length > 0
    const named = symbol.declarations?.find(ts.isInterfaceDeclaration)
    if (generic || named === undefined) return this.objectShape(type)
    const name = this.#componentName(named)
    if (this.components[name] === undefined) {
      this.components[name] = { kind: 'any' } // stands in while the type is read: it may refer to itself
      this.components[name] = this.objectShape(type)
    }
    return { kind: 'ref', name }
  }

  #componentName(declaration: ts.InterfaceDeclaration): string {
    const parts: string[] = []
    for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
      if (ts.isInterfaceDeclaration(node) || ts.isModuleDeclaration(node)) parts.unshift(node.name.text)
    }
    return `${moduleName(this.#program.root, declaration.getSourceFile())}:${parts.join('.')}`
  }

  /** Joins the literals of a union to one list of values, keeps the other members as branches. */
  #unionShape(type: ts.UnionType, property: string | undefined): Schema {
    const literals: string[] = []
    const branches: Schema[] = []
    let open = false
    let nullable = false
    for (const member of type.types) {
      if (member.flags & ABSENT) continue
      if (member.flags & ts.TypeFlags.Null) nullable = true
      else if (member.isStringLiteral()) literals.push(member.value)
      else if (isOpenString(member)) open = true
      else branches.push(this.shapeOf(member, property))
    }
    if (literals.length > 0) branches.unshift({ kind: 'string', values: literals.sort() })
    else if (open) branches.unshift({ kind: 'string' })
    const joined = distinct(branches)
    const [only] = joined
    const shape: Schema =
      only !== undefined && joined.length === 1 ? { ...only } : { kind: 'union', branches: joined }
    return nullable ? { ...shape, nullable: true } : shape
  }
}

/**
 * `OtherString` (`string & {}`) marks an enum that Stripe may extend. Here the documented values stay the only ones
 * allowed: the package pins the API version, and a value that nobody documented is an invention of the sandbox.
 */
function isOpenString(type: ts.Type): boolean {
  return type.isIntersection() && type.types.some((part) => (part.flags & ts.TypeFlags.String) !== 0)
}

/** `true | false` becomes one boolean; equal branches become one. */
function distinct(branches: Schema[]): Schema[] {
  const booleans = branches.filter((branch) => branch.kind === 'boolean')
  const rest = branches.filter((branch) => branch.kind !== 'boolean')
  const boolean: Schema[] = booleans.length === 2 ? [{ kind: 'boolean' }] : booleans
  const unique = new Map([...rest, ...boolean].map((branch) => [JSON.stringify(branch), branch]))
  return [...unique.values()]
}
