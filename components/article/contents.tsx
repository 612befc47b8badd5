import { AxisContents } from '@/components/ui/axis-contents.tsx'

type Props = { sections: readonly { readonly id: string; readonly title: string }[] }

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
      <div className="contents-beside">
        <AxisContents label="In this article" parts={sections} />
      </div>
    </>
  )
}
