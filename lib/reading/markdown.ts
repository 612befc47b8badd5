/** A page as Markdown, for readers that are machines: what stands in `<main>`, and nothing one operates. */
import type { Element, ElementContent, Root } from 'hast'
import { matches, select } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Controls, drawings, and what a page shows a second time for the eye. */
const left =
  'script, style, svg, nav, button, input, select, form, dialog, template, [popover], [hidden], [aria-hidden=true]'

/** @param origin makes links whole: `https://vitaalskin.com` */
export async function toMarkdown(html: string, origin: string): Promise<string> {
  const file = await unified()
    .use(rehypeParse)
    .use(() => (tree: Root) => mainOf(tree, origin))
    .use(rehypeRemark)
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', rule: '-' })
    .process(html)
  return String(file)
}

function mainOf(tree: Root, origin: string): Root {
  const main = select('main', tree)
  return { type: 'root', children: main ? apart(main.children.flatMap((child) => kept(child, origin))) : [] }
}

function kept(node: ElementContent, origin: string): ElementContent[] {
  if (node.type === 'comment') return []
  if (node.type !== 'element') return [node]
  if (matches(left, node)) return []
  return [
    {
      ...node,
      properties: wholeLinks(node, origin),
      children: apart(node.children.flatMap((child) => kept(child, origin))),
    },
  ]
}

/** Elements that only a style sheet keeps apart get a space between them. */
function apart(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, at) =>
    node.type === 'element' && nodes[at - 1]?.type === 'element'
      ? [{ type: 'text', value: ' ' }, node]
      : [node],
  )
}

function wholeLinks({ properties }: Element, origin: string): Element['properties'] {
  const { href, src } = properties
  return {
    ...properties,
    ...(typeof href === 'string' && href.startsWith('/') ? { href: origin + href } : {}),
    ...(typeof src === 'string' && src.startsWith('/') ? { src: origin + src } : {}),
  }
}
