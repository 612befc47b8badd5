import { Checkbox } from '@/components/ui/checkbox.tsx'
import type { AskView } from '@/lib/refills/asking/queries.ts'

/** The terms a refill has once its page is confirmed: beside a box that starts unticked where it begins again, else above the button. */
export function Consent({ terms, agreedBy, digest }: NonNullable<AskView['terms']>) {
  return (
    <fieldset className="refill-terms">
      <legend className="font-semibold">
        {agreedBy === 'box' ? 'Refill terms' : 'Your refill terms after this change'}
      </legend>
      <ul>
        {terms.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <input type="hidden" name="terms" value={digest} />
      {agreedBy === 'box' ? (
        <Checkbox name="agreed" value="yes" autoComplete="off" required>
          {terms.box}
        </Checkbox>
      ) : (
        <p className="mt-4 max-w-measure">{terms.box}</p>
      )}
    </fieldset>
  )
}
