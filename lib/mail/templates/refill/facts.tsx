/** Facts to look up: what each is on the left, what it says on the right, a hairline between two. */
import { Column, Row, Section, Text } from 'react-email'
import { light, type } from '../look.ts'
import { Lines } from '../pieces.tsx'
import type { Fact } from './blocks.ts'

/** A small table of facts. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Section style={{ paddingTop: '6px', paddingBottom: '12px' }}>
      {facts.map(({ label, lines }) => (
        <Row key={label}>
          <Column className="line" style={{ ...cell, width: '34%', paddingRight: '14px' }}>
            <Text className="soft" style={{ ...type.soft, lineHeight: '25px' }}>
              {label}
            </Text>
          </Column>
          <Column className="line" style={cell}>
            <Text className="ink" style={type.amount}>
              <Lines lines={lines} />
            </Text>
          </Column>
        </Row>
      ))}
    </Section>
  )
}

const cell = {
  borderTop: `1px solid ${light.line}`,
  paddingTop: '11px',
  paddingBottom: '11px',
  verticalAlign: 'top',
} as const
