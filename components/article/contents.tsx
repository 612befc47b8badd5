import { ContentsList } from './contents-list.tsx'

type Props = { sections: readonly { id: string; title: string }[] }

/** The way through the article: beside the text where there is room, folded above it on a phone. */
export function Contents({ sections }: Props) {
  return (
    <>
      <details className="contents-fold">
        <summary>In this article</summary>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ol>
      </details>
      <nav className="contents" aria-label="In this article">
        <ContentsList sections={sections} />
      </nav>
    </>
  )
}
