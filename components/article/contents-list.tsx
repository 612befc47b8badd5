'use client'
// On the client for one thing: to know which section is being read.
import { useEffect, useState } from 'react'

type Props = { sections: readonly { id: string; title: string }[] }

/** The sections on the axis: nodes fill as one reads. Without script it is a plain list of links. */
export function ContentsList({ sections }: Props) {
  const [here, setHere] = useState(-1)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const read = entries.find(({ isIntersecting }) => isIntersecting)
        if (read) setHere(sections.findIndex(({ id }) => id === read.target.getAttribute('aria-labelledby')))
      },
      // The section that crosses a line a third from the top.
      { rootMargin: '-33% 0px -66% 0px' },
    )
    for (const section of document.querySelectorAll('.article-section')) observer.observe(section)
    return () => observer.disconnect()
  }, [sections])
  return (
    <ol className="axis axis-contents">
      {sections.map(({ id, title }, at) => (
        <li key={id} className={at <= here ? 'axis-done' : undefined}>
          <a href={`#${id}`} aria-current={at === here ? 'location' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}
