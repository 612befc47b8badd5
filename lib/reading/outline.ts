/**
 * Reads an article's source while it is built: numbers its claims in the order in which they are met, and writes down
 * what the page around the article needs to know.
 */
import { mendParagraphs } from './paragraphs.ts'
import { attribute, type Node, walk, wordsOf } from './tree.ts'

export type Outline = {
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** Ids of the claims register; the place in the list, from one, is the number in the text. */
  readonly claims: readonly string[]
  readonly questions: readonly { readonly question: string; readonly answer: string }[]
  /** Skus of the products it tells of. */
  readonly products: readonly string[]
  /** Sentences that end in the symbol of the disclaimer. */
  readonly statements: number
  readonly words: number
}

/** Remark plugin: `import { outline } from './article.mdx'`. */
export default function remarkOutline() {
  return (tree: Node) => {
    mendParagraphs(tree)
    tree.children?.push(exported(outlineOf(tree)))
  }
}

/** The outline of an article. Gives each claim its `n`, and each term met for the first time its `first`. */
export function outlineOf(tree: Node): Outline {
  const sections: { id: string; title: string }[] = []
  const claims: string[] = []
  const terms = new Set<string>()
  const questions: { question: string; answer: string }[] = []
  const products: string[] = []
  let statements = 0
  const readers: Record<string, (node: Node) => void> = {
    Section: (node) => sections.push({ id: attribute(node, 'id'), title: attribute(node, 'title') }),
    Question: (node) => questions.push({ question: attribute(node, 'q'), answer: wordsOf(node) }),
    ProductNote: (node) => products.push(attribute(node, 'slug')),
    Star: () => {
      statements += 1
    },
    Claim: (node) => {
      const id = attribute(node, 'id')
      if (!claims.includes(id)) claims.push(id)
      node.attributes?.push({ type: 'mdxJsxAttribute', name: 'n', value: String(claims.indexOf(id) + 1) })
    },
    Term: (node) => {
      const id = attribute(node, 'id')
      if (!terms.has(id)) node.attributes?.push({ type: 'mdxJsxAttribute', name: 'first', value: null })
      terms.add(id)
    },
  }
  walk(tree, (node) => {
    if (node.name) readers[node.name]?.(node)
  })
  const words = wordsOf(tree).split(' ').length
  return { sections, claims, questions, products, statements, words }
}

/** `export const outline = JSON.parse('…')`, as a tree. */
function exported(outline: Outline): Node {
  const json = JSON.stringify(outline)
  const identifier = (name: string) => ({ type: 'Identifier', name })
  const parse = {
    type: 'CallExpression',
    optional: false,
    callee: {
      type: 'MemberExpression',
      computed: false,
      optional: false,
      object: identifier('JSON'),
      property: identifier('parse'),
    },
    arguments: [{ type: 'Literal', value: json, raw: JSON.stringify(json) }],
  }
  const declaration = {
    type: 'VariableDeclaration',
    kind: 'const',
    declarations: [{ type: 'VariableDeclarator', id: identifier('outline'), init: parse }],
  }
  const statement = { type: 'ExportNamedDeclaration', specifiers: [], source: null, declaration }
  return {
    type: 'mdxjsEsm',
    value: '',
    data: { estree: { type: 'Program', sourceType: 'module', body: [statement], comments: [] } },
  }
}
