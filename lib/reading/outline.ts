/**
 * Reads an article's source while it is built: numbers its claims in the order in which they are met, and writes down
 * what the page around the article needs to know.
 */
import { mendParagraphs } from './paragraphs.ts'
import { attribute, type Node, walk, wordsOf } from './tree.ts'

export type Outline = {
  readonly sections: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  /** Ids of the claims register; the place in the list, from one, is the number in the text. */
  readonly claims: readonly string[]
  /** Ids of the glossary's words it links to, in the order in which they are met. */
  readonly terms: readonly string[]
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

/** The outline of an article. Gives each claim and term its number, and `first` where it is met first. */
export function outlineOf(tree: Node): Outline {
  const sections: { id: string; title: string; text: string }[] = []
  const claims: string[] = []
  const terms: string[] = []
  const questions: { question: string; answer: string }[] = []
  const products: string[] = []
  let statements = 0
  walk(tree, (node) => {
    switch (node.name) {
      case 'Section':
        sections.push({ id: attribute(node, 'id'), title: attribute(node, 'title'), text: wordsOf(node) })
        break
      case 'Question':
        questions.push({ question: attribute(node, 'q'), answer: wordsOf(node) })
        break
      case 'ProductNote':
        products.push(attribute(node, 'slug'))
        break
      case 'Star':
        statements += 1
        break
      case 'Claim':
        number(node, claims)
        break
      case 'Term':
        number(node, terms)
    }
  })
  const words = wordsOf(tree).split(' ').length
  return { sections, claims, terms, questions, products, statements, words }
}

/** Numbers a component by when its id was first met. */
function number(node: Node, met: string[]): void {
  const id = attribute(node, 'id')
  const give = (name: string, value: string | null) =>
    node.attributes?.push({ type: 'mdxJsxAttribute', name, value })
  if (!met.includes(id)) {
    met.push(id)
    give('first', null)
  }
  give('n', String(met.indexOf(id) + 1))
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
