'use client'

import { useEffect, useRef } from 'react'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'

type Props = {
  terms: RefillTerms
  digest: string
  /** True while they are about to be replaced. */
  isHeld: boolean
  onAgree: (agreed: boolean) => void
}

/** The refill terms beside their box, which starts unticked and is unticked again whenever a word of them changes. */
export function RefillConsent({ terms, digest, isHeld, onAgree }: Props) {
  const box = useRef<HTMLInputElement>(null)

  // It may have been ticked before the script was there.
  useEffect(() => onAgree(box.current?.checked === true), [onAgree])

  return (
    <fieldset className="refill-terms" aria-busy={isHeld}>
      <legend className="font-semibold">Refill terms</legend>
      <ul>
        {terms.statements.map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
      <input type="hidden" name="terms" value={digest} />
      <Checkbox
        ref={box}
        name="consent"
        value="yes"
        autoComplete="off"
        onChange={(event) => onAgree(event.currentTarget.checked)}
      >
        {terms.box}
      </Checkbox>
    </fieldset>
  )
}
