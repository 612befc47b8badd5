import type { SafetyQuestion as Question } from '@/content/signals.ts'

/** Yes or no, and what to do after a yes. */
export function SafetyQuestion({ id, question, advice }: Question) {
  const name = `safety-${id}`
  return (
    <fieldset className="safety" data-safety={id}>
      <legend>{question}</legend>
      <div className="safety-answers">
        <label>
          <input type="radio" className="dot" name={name} value="no" /> No
        </label>
        <label>
          <input type="radio" className="dot" name={name} value="yes" /> Yes
        </label>
      </div>
      <p className="safety-advice" role="status">
        <span>{advice}</span>
      </p>
    </fieldset>
  )
}
