/** The little of a Markdown tree that the rules of this room look at. */

export type Attribute = { type: string; name?: string; value?: unknown }

export type Node = {
  type: string
  /** The component, for `mdxJsxFlowElement` and `mdxJsxTextElement`. */
  name?: string | null
  attributes?: Attribute[]
  children?: Node[]
  value?: string
  data?: unknown
  position?: { start: { line: number }; end: { line: number } }
}

/** Calls `visit` for the node and everything in it, in reading order. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of node.children ?? []) walk(child, visit)
}

/** The value of a component's attribute. @throws when it is missing, with the line. */
export function attribute(node: Node, name: string): string {
  const value = node.attributes?.find((attr) => attr.name === name)?.value
  if (typeof value !== 'string') {
    throw new Error(`<${node.name}> in line ${node.position?.start.line} needs ${name}="…"`)
  }
  return value
}

/** The words of a node, as one reads them aloud. */
export function wordsOf(node: Node): string {
  const parts: string[] = []
  walk(node, ({ type, value }) => {
    if (type === 'text' || type === 'inlineCode') parts.push(value ?? '')
    else if (type === 'paragraph' || type === 'listItem' || type === 'heading' || type === 'tableCell')
      parts.push(' ')
  })
  return parts.join('').replace(/\s+/g, ' ').trim()
}
