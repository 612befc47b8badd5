/** The blocks of a refill mail as plain text. */
import type { Block, NamedLink } from './blocks.ts'

/** One block; its paragraphs stand apart by an empty line. */
export function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'words':
    case 'note':
      return block.words
    case 'action':
      return plainLink(block.link)
    case 'choices':
    case 'links':
      return block.links.map(plainLink).join('\n\n')
    case 'facts':
      return block.facts
        .map(({ label, lines }) => `${label}:${lines.length === 1 ? ' ' : '\n'}${lines.join('\n')}`)
        .join('\n')
    case 'lines':
      return block.lines.map(({ name, notes, total }) => [name, ...notes, total].join('\n')).join('\n\n')
    case 'sums':
      return [...block.sums, block.total].map(({ label, amount }) => `${label}: ${amount}`).join('\n')
    case 'steps':
      return block.steps.map(({ name, note }) => `${name}: ${note}`).join('\n')
  }
}

function plainLink({ label, href }: NamedLink): string {
  return `${label}:\n${href}`
}
