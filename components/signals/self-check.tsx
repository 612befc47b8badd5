import { safetyQuestions, signals } from '@/content/signals.ts'
import { Forget } from './forget.tsx'
import { SafetyQuestion } from './safety-question.tsx'
import { SignalAnswer } from './signal-answer.tsx'

/**
 * The self-check. The style sheet shows and hides what a ticked box answers. The form is of the kind that closes a dialog
 * and sends nothing; the only script empties it when one leaves: an answer can go nowhere. A browser without `:has` shows
 * every answer.
 */
export function SelfCheck() {
  return (
    <form method="dialog" autoComplete="off" className="self-check">
      <Forget />
      <section className="check-safety" aria-labelledby="safety">
        <h2 id="safety">First, four questions about safety</h2>
        {safetyQuestions.map((question) => (
          <SafetyQuestion key={question.id} {...question} />
        ))}
      </section>
      <section className="check-signals" aria-labelledby="signals">
        <h2 id="signals">What do you notice in your own skin?</h2>
        <p className="check-wait">Answer the four questions above, and the six signals open.</p>
        <p className="check-urgent">Please have that looked at first, today. The six signals can wait.</p>
        <fieldset>
          <legend>Tick what has lasted four weeks or more.</legend>
          {signals.map(({ id, title, notice }) => (
            <div key={id} className="signal-choice">
              <input type="checkbox" className="tick" id={`signal-${id}`} aria-describedby={`notice-${id}`} />
              <label htmlFor={`signal-${id}`}>{title}</label>
              <p id={`notice-${id}`}>{notice}</p>
            </div>
          ))}
        </fieldset>
      </section>
      <section className="check-answers" aria-labelledby="answers" aria-live="polite">
        <h2 id="answers">What to know about what you ticked</h2>
        <p>
          None of this is a diagnosis, and nothing here tells one cause from another. A clinician who looks at
          your skin can.
        </p>
        {signals.map((signal) => (
          <SignalAnswer key={signal.id} {...signal} />
        ))}
      </section>
    </form>
  )
}
