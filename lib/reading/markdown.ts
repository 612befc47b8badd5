/** A page as Markdown, for readers that are machines: what stands in `<main>`, and nothing one operates. */
import type { Element, ElementContent, Root } from 'hast'
import { matches, select } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Controls, drawings, and what a page shows a second time for the eye. A note that opens over an article stays. */
const left =
  'script, style, svg, nav, button, input, select, dialog, template, div[popover], [hidden], [aria-hidden=true]'

/** @param address of the page, which makes its links whole: `https://vitaalskin.com/learn` */
export async function toMarkdown(html: string, address: string): Promise<string> {
  const file = await unified()
    .use(rehypeParse)
    .use(() => (tree: Root) => mainOf(tree, address))
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-' })
    .process(html)
  return String(file)
}

function mainOf(tree: Root, address: string): Root {
  const main = select('main', tree)
  return { type: 'root', children: main ? apart(main.children.flatMap((child) => kept(child, address))) : [] }
}

function kept(node: ElementContent, address: string): ElementContent[] {
  if (node.type === 'comment') return []
  if (node.type !== 'element') return [node]
  if (matches(left, node)) return []
  return [
    {
      ...node,
      properties: wholeLinks(node, address),
      children: apart(node.children.flatMap((child) => kept(child, address))),
    },
  ]
}

/** What only a style sheet keeps apart gets a space between: elements side by side, and a remark after its word. */
function apart(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at) => {
    const before = nodes[at - 1]
    if (node.type !== 'element' || !before) return [node]
    const touches = before.type === 'element' || node.tagName === 'small'
    return touches ? [{ type: 'text', value: ' ' }, node] : [node]
  })
}

function wholeLinks({ properties }: Element, address: string): Element['properties'] {
  const { href, src } = properties
  return {
    ...properties,
    ...(typeof href === 'string' ? { href: new URL(href, address).href } : {}),
    ...(typeof src === 'string' ? { src: new URL(src, address).href } : {}),
  }
}
