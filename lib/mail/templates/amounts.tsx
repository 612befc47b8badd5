/** What was bought and what it cost: a label on the left, an amount on the right. */
import type { ReactNode } from 'react'
import { Column, Row, Section, Text } from 'react-email'
import type { Amount, BoughtLine } from './confirmation-words.ts'
import { light, type } from './look.ts'
import { Note } from './pieces.tsx'

/** The lines of an order. */
export function BoughtLines({ lines }: { readonly lines: readonly BoughtLine[] }) {
  return lines.map(({ name, notes, total }) => (
    <Section
      key={`${name} ${notes.join(' ')}`}
      className="line"
      style={{ borderTop: `1px solid ${light.line}`, paddingTop: '14px', paddingBottom: '14px' }}
    >
      <Pair label={name} amount={total} strong>
        {notes.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
      </Pair>
    </Section>
  ))
}

/** The sums of an order; the last one is what was paid. */
export function Sums({ sums, total }: { readonly sums: readonly Amount[]; readonly total: Amount }) {
  return (
    <>
      <Section
        className="line"
        style={{ borderTop: `1px solid ${light.line}`, paddingTop: '12px', paddingBottom: '12px' }}
      >
        {sums.map(({ label, amount }) => (
          <Pair key={label} label={label} amount={amount} />
        ))}
      </Section>
      <Section
        className="line"
        style={{ borderTop: `1px solid ${light.line}`, paddingTop: '12px', paddingBottom: '8px' }}
      >
        <Pair label={total.label} amount={total.amount} strong />
      </Section>
    </>
  )
}

type PairProps = Amount & { readonly strong?: boolean; readonly children?: ReactNode }

function Pair({ label, amount, strong = false, children }: PairProps) {
  const fontWeight = strong ? 700 : 400
  return (
    <Row>
      <Column style={{ verticalAlign: 'top', paddingRight: '16px' }}>
        <Text className="ink" style={{ ...type.body, fontWeight }}>
          {label}
        </Text>
        {children}
      </Column>
      <Column align="right" style={{ verticalAlign: 'top', width: '96px', whiteSpace: 'nowrap' }}>
        <Text className="ink" style={{ ...type.amount, fontWeight }}>
          {amount}
        </Text>
      </Column>
    </Row>
  )
}
