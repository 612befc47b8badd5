import Link from 'next/link'
import { GutSkinAxis } from '@/components/diagrams/gut-skin-axis.tsx'

/** Why to read before buying: what is drawn here is science, with its caveat in the drawing, and no product's benefit. */
export function WhyRead() {
  return (
    <section className="wrap py-section" aria-labelledby="why-read">
      <div className="home-head">
        <h2 id="why-read" className="title-1">
          Why read first
        </h2>
        <div>
          <p className="text-lg text-soft">
            Gut and skin have much in common, and signals seem to travel both ways. How much that matters for
            your face is an open question, and no product of ours has been tested for it. You should know that
            before you pay for anything.
          </p>
          <p className="mt-5 flex flex-wrap gap-x-8 gap-y-2">
            <Link href="/learn/gut-skin-axis">How the two are connected</Link>
            <Link href="/evidence">Every statement, with its grade</Link>
          </p>
        </div>
      </div>
      <div className="home-axis">
        <GutSkinAxis />
      </div>
    </section>
  )
}
