import { Picture } from '@/components/product/picture.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'

/** The question, what is known of its answer, what is sold, and the way in. */
export function Hero() {
  return (
    <section className="wrap grid items-center gap-x-8 gap-y-6 pt-4 min-[56rem]:grid-cols-[6fr_7fr]">
      <div>
        <h1 className="title-display">Does your skin listen to your gut?</h1>
        <p className="mt-8 max-w-[40ch] text-lg text-soft">
          Researchers are studying links between the two. Much of what we know so far comes from laboratory
          and animal work. We sell two supplements, and say what is known of each and what is not.
        </p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/learn/gut-skin-axis" className="max-sm:px-4">
            Read the article
          </ButtonLink>
          <ButtonLink href="/protocols/inside-out-protocol" tone="quiet" className="max-sm:px-4">
            See the protocol
          </ButtonLink>
        </p>
      </div>
      <Picture scene="hero" sizes="(width < 56rem) 100vw, 55vw" first className="hero-picture" />
    </section>
  )
}
