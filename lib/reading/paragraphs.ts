import type { Node } from './tree.ts'

/** Components that stand inside a sentence. */
const inSentence = new Set(['Claim', 'Term', 'Star'])

/**
 * MDX takes a paragraph that holds nothing but components apart. Sentences that are wholly a claim would lose their
 * `<p>`, so lines that stand together become a paragraph again.
 */
export function mendParagraphs(node: Node): void {
  if (!node.children) return
  const mended: Node[] = []
  let open: { paragraph: Node; line: number } | null = null
  for (const child of node.children) {
    if (child.type !== 'mdxJsxFlowElement' || !inSentence.has(child.name ?? '')) {
      mendParagraphs(child)
      mended.push(child)
      open = null
      continue
    }
    const piece: Node = { ...child, type: 'mdxJsxTextElement' }
    const start = child.position?.start.line ?? 0
    const line = child.position?.end.line ?? 0
    if (open && start <= open.line + 1) {
      open.paragraph.children?.push({ type: 'text', value: ' ' }, piece)
      open.line = line
    } else {
      open = { paragraph: { type: 'paragraph', children: [piece], position: child.position }, line }
      mended.push(open.paragraph)
    }
  }
  node.children = mended
}
