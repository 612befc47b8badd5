type Part = { readonly id: string; readonly title: string }

/** The parts of a page, each a node: the one being read is filled where the browser can tell, without script. */
export function AxisContents({ label, parts }: { label: string; parts: readonly Part[] }) {
  return (
    <nav aria-label={label}>
      <ol className="axis axis-contents">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
