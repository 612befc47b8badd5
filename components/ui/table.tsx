import type { ReactNode } from 'react'

type Column<Row> = {
  name: string
  cell: (row: Row) => ReactNode
  /** Aligned right in tabular figures: money, dates, milligrams. */
  amount?: boolean
}

type Props<Row> = {
  /** Names the table for those who cannot see where it stands. */
  caption: string
  /** The first column heads its row. */
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Says the columns' names above them; otherwise only to screen readers. */
  showHead?: boolean
}

/** Rows parted by hairlines. */
export function Table<Row>({ caption, columns, rows, keyOf, showHead = false }: Props<Row>) {
  return (
    <table className="rows">
      <caption className="sr-only">{caption}</caption>
      <thead className={showHead ? undefined : 'sr-only'}>
        <tr>
          {columns.map(({ name, amount }) => (
            <th key={name} scope="col" className={amount ? 'amount' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, amount }, at) => {
              const Cell = at === 0 ? 'th' : 'td'
              return (
                <Cell
                  key={name}
                  scope={at === 0 ? 'row' : undefined}
                  className={amount ? 'amount' : undefined}
                >
                  {cell(row)}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
