import { Checkbox } from '@/components/ui/checkbox.tsx'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'

/** The terms a refill begins again by, beside their box; it starts unticked. */
export function Consent({ terms, digest }: { terms: RefillTerms; digest: string }) {
  return (
    <fieldset className="refill-terms">
      <legend className="font-semibold">Refill terms</legend>
      <ul>
        {terms.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <input type="hidden" name="terms" value={digest} />
      <Checkbox name="agreed" value="yes" autoComplete="off" required>
        {terms.box}
      </Checkbox>
    </fieldset>
  )
}
