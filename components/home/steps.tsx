import { Axis, AxisNode } from '@/components/ui/axis.tsx'

/** The way of a decision, in its order. */
export function Steps() {
  return (
    <section className="wrap pb-section" aria-labelledby="steps">
      <h2 id="steps" className="mb-10 title-2">
        Read first, then decide
      </h2>
      <Axis label="How to decide" direction="across">
        <AxisNode state="here" title="See what is in it">
          <p>Every ingredient with its amount. Where nobody has stated one, it says so.</p>
        </AxisNode>
        <AxisNode title="Check the cautions">
          <p>Medicines, pregnancy, surgery: one tap from the top of each product’s page.</p>
        </AxisNode>
        <AxisNode title="Choose once or refill">
          <p>One time is the default. A refill is your choice, with its dates written out.</p>
        </AxisNode>
        <AxisNode title="Change your mind">
          <p>Skip, move or cancel in two taps. It takes effect at once.</p>
        </AxisNode>
      </Axis>
    </section>
  )
}
