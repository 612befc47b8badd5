/** The axis of an order: a filled node is done, an open one is ahead. Tables alone, so that every client draws it. */
import { Section, Text } from 'react-email'
import { light, type } from './look.ts'

export type Step = { readonly name: string; readonly note: string; readonly done: boolean }

const NODE = 12
const LINE = 2
const LEAD = 7
const HEIGHT = 64

const table = { border: 0, cellPadding: 0, cellSpacing: 0, role: 'presentation' } as const

/** The way of an order, one step under the other. */
export function Steps({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <Section style={{ paddingTop: '4px', paddingBottom: '12px' }}>
      <table {...table} width="100%">
        <tbody>
          {steps.map((step, index) => (
            <tr key={step.name}>
              <td width={NODE + 18} style={{ verticalAlign: 'top' }}>
                <Node done={step.done} first={index === 0} last={index === steps.length - 1} />
              </td>
              <td style={{ verticalAlign: 'top' }}>
                <Text className="ink" style={{ ...type.body, fontWeight: 700 }}>
                  {step.name}
                </Text>
                <Text className="soft" style={type.soft}>
                  {step.note}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Node({ done, first, last }: { done: boolean; first: boolean; last: boolean }) {
  return (
    <table {...table} width={NODE} aria-hidden="true">
      <tbody>
        <Stretch height={LEAD} shown={!first} />
        <tr>
          <td colSpan={3} height={NODE} style={{ lineHeight: 0, fontSize: 0 }}>
            <div
              className={done ? 'node axis' : 'node node-open'}
              style={{
                width: NODE - 2 * LINE,
                height: NODE - 2 * LINE,
                border: `${LINE}px solid ${light.persimmon}`,
                borderRadius: NODE / 2,
                backgroundColor: done ? light.persimmon : light.surface,
              }}
            />
          </td>
        </tr>
        {last ? null : <Stretch height={HEIGHT - LEAD - NODE} shown />}
      </tbody>
    </table>
  )
}

function Stretch({ height, shown }: { height: number; shown: boolean }) {
  const side = { width: (NODE - LINE) / 2, lineHeight: 0, fontSize: 0 }
  return (
    <tr>
      <td height={height} style={side} />
      <td
        height={height}
        className={shown ? 'axis' : undefined}
        style={{ ...side, width: LINE, backgroundColor: shown ? light.persimmon : undefined }}
      />
      <td height={height} style={side} />
    </tr>
  )
}
