import { describe, expect, test } from 'vitest'
import remarkOutline, { outlineOf } from './outline.ts'
import type { Node } from './tree.ts'

const text = (value: string): Node => ({ type: 'text', value })

function component(name: string, attributes: Record<string, string>, children: Node[] = [], line = 1): Node {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children,
    position: { start: { line }, end: { line } },
  }
}

const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', children })
const root = (...children: Node[]): Node => ({ type: 'root', children })

describe('an article read while it is built', () => {
  test('a claim has the number of its first mention, wherever it is said again', () => {
    const [a, b, again] = ['sun', 'gut', 'sun'].map((id) => component('Claim', { id }, [text('So.')]))
    const outline = outlineOf(root(...[a, b, again].flatMap((claim) => claim ?? [])))
    expect(outline.claims).toEqual(['sun', 'gut'])
    expect([a, b, again].map((claim) => claim?.attributes?.find(({ name }) => name === 'n')?.value)).toEqual([
      '1',
      '2',
      '1',
    ])
  })

  test('a term is marked where it is met first, and only there', () => {
    const terms = [1, 2].map(() => component('Term', { id: 'lps' }, [text('LPS')]))
    outlineOf(root(...terms))
    const marked = terms.map(({ attributes }) => attributes?.some(({ name }) => name === 'first'))
    expect(marked).toEqual([true, false])
  })

  test('a question keeps its answer in plain words', () => {
    const answer = paragraph(component('Claim', { id: 'x' }, [text('Nobody knows.')]), text(' Wait.'))
    const { questions } = outlineOf(root(component('Question', { q: 'How soon?' }, [answer])))
    expect(questions).toEqual([{ question: 'How soon?', answer: 'Nobody knows. Wait.' }])
  })

  test('a claim without an id stops the build and says where', () => {
    expect(() => outlineOf(root(component('Claim', {}, [], 7)))).toThrow('<Claim> in line 7 needs id="…"')
  })

  test('every sentence tied to the disclaimer is counted', () => {
    expect(outlineOf(root(component('Star', {}), component('Star', {}))).statements).toBe(2)
  })

  test('sentences that are wholly claims stay one paragraph when their lines stand together', () => {
    const tree = root(
      component('Claim', { id: 'a' }, [text('One.')], 3),
      component('Claim', { id: 'b' }, [text('Two.')], 3),
      component('Claim', { id: 'c' }, [text('Apart.')], 5),
    )
    remarkOutline()(tree)
    const paragraphs = tree.children?.filter(({ type }) => type === 'paragraph')
    expect(paragraphs?.map(({ children }) => children?.length)).toEqual([3, 1])
  })
})
