import { promises } from '@/content/promises.ts'

/** What a reader can hold the store to. */
export function EvidencePromise() {
  return (
    <section className="bg-surface" aria-labelledby="promise">
      <div className="wrap grid gap-x-16 gap-y-8 py-section md:grid-cols-[4fr_7fr]">
        <h2 id="promise" className="title-2">
          What you can hold us to
        </h2>
        <dl className="promises">
          {promises.map(({ title, text }) => (
            <div key={title}>
              <dt className="title-3 font-serif">{title}</dt>
              <dd className="mt-1.5 max-w-measure text-soft">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
