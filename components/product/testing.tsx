import { testing } from '@/content/testing.ts'

/** Certificates and lots: only what exists. */
export function Testing() {
  return (
    <dl className="topics">
      {testing.map(({ topic, text }) => (
        <div key={topic}>
          <dt>{topic}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
