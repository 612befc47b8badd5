import Link from 'next/link'

export type Crumb = { name: string; path: string }

/** The way to this page; the last crumb is the page itself. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const here = crumbs.at(-1)
  return (
    <nav aria-label="Breadcrumb">
      <ol className="breadcrumb">
        {crumbs.slice(0, -1).map(({ name, path }) => (
          <li key={path}>
            <Link href={path}>{name}</Link>
          </li>
        ))}
        {here && <li aria-current="page">{here.name}</li>}
      </ol>
    </nav>
  )
}
