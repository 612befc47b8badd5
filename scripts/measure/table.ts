/** A table for people: Markdown that is also straight on a terminal. */

/** The first column is left, the others right aligned; a row that is short ends in empty cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(3, title.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const cell = (text: string, at: number) =>
    at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0)
  const line = (row: readonly string[]) => `| ${head.map((_, at) => cell(row[at] ?? '', at)).join(' | ')} |`
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`))
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}

/** Bytes in kB of 1000, with one decimal. */
export function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
