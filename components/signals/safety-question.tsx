import type { SafetyQuestion as Question } from '@/content/signals.ts'

/** Yes or no, and what to do after a yes. Nothing of it leaves the page: there is no form around it. */
export function SafetyQuestion({ id, question, advice }: Question) {
  const name = `safety-${id}`
  return (
    <fieldset className="safety" data-safety={id}>
      <legend>{question}</legend>
      <div className="safety-answers">
        <label>
          <input type="radio" className="dot" name={name} value="no" autoComplete="off" /> No
        </label>
        <label>
          <input type="radio" className="dot" name={name} value="yes" autoComplete="off" /> Yes
        </label>
      </div>
      <p className="safety-advice" role="status">
        <span>{advice}</span>
      </p>
    </fieldset>
  )
}
