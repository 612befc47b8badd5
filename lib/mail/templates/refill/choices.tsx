/** Ways on that weigh the same: as wide, as bold and as plain as each other; on a phone one under the other. */
import { Link, Section } from 'react-email'
import { light, type } from '../look.ts'
import type { NamedLink } from './blocks.ts'

const GAP = 10

/** One to three stand in one row, four in two. */
export function Choices({ links }: { readonly links: readonly NamedLink[] }) {
  const perRow = links.length % 2 === 1 ? links.length : 2
  return (
    <Section style={{ paddingTop: '6px', paddingBottom: '6px' }}>
      {rowsOf(links, perRow).map((row) => (
        <table
          key={row.map(({ label }) => label).join()}
          {...{ border: 0, cellPadding: 0, cellSpacing: 0, role: 'presentation', width: '100%' }}
          style={{ tableLayout: 'fixed' }}
        >
          <tbody>
            <tr>
              {row.map(({ label, href }, index) => (
                <td
                  key={label}
                  className="choice-cell"
                  width={`${100 / perRow}%`}
                  style={{ paddingBottom: GAP, paddingRight: index < row.length - 1 ? GAP : 0 }}
                >
                  <Link href={href} className="ink choice" style={choice}>
                    {label}
                  </Link>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      ))}
    </Section>
  )
}

const choice = {
  ...type.body,
  display: 'block',
  fontWeight: 700,
  textAlign: 'center',
  textDecoration: 'none',
  border: `1px solid ${light.soft}`,
  borderRadius: '3px',
  padding: '11px 6px',
} as const

function rowsOf(links: readonly NamedLink[], perRow: number): readonly (readonly NamedLink[])[] {
  return links.flatMap((_, index) => (index % perRow === 0 ? [links.slice(index, index + perRow)] : []))
}
