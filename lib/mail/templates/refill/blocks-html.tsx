/** The blocks of a refill mail as HTML, drawn with the pieces every mail is drawn with. */
import { createElement, Fragment, type ReactElement } from 'react'
import { Section } from 'react-email'
import { BoughtLines, Sums } from '../amounts.tsx'
import { Action, Note, TextLink, Words } from '../pieces.tsx'
import { Steps } from '../steps.tsx'
import type { Block, NamedLink } from './blocks.ts'
import { Choices } from './choices.tsx'
import { Facts } from './facts.tsx'

/** Every block, one under the other. They are children of their own, not a list: nothing moves in a mail. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return createElement(Fragment, null, ...blocks.map(draw))
}

function draw(block: Block): ReactElement {
  switch (block.kind) {
    case 'words':
      return <Words>{block.words}</Words>
    case 'note':
      return (
        <Section style={{ paddingBottom: '16px' }}>
          <Note>{block.words}</Note>
        </Section>
      )
    case 'action':
      return <Action href={block.link.href}>{block.link.label}</Action>
    case 'choices':
      return <Choices links={block.links} />
    case 'links':
      return <Links links={block.links} />
    case 'facts':
      return <Facts facts={block.facts} />
    case 'lines':
      return <BoughtLines lines={block.lines} />
    case 'sums':
      return <Sums sums={block.sums} total={block.total} />
    case 'steps':
      return <Steps steps={block.steps} />
  }
}

function Links({ links }: { readonly links: readonly NamedLink[] }) {
  return (
    <Section style={{ paddingBottom: '8px' }}>
      {links.map(({ label, href }) => (
        <Words key={label}>
          <TextLink href={href}>{label}</TextLink>
        </Words>
      ))}
    </Section>
  )
}
