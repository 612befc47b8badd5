'use client'

import { useActionState, useCallback, useEffect, useRef, useState } from 'react'
import { lookAgain } from '@/components/cart/cart-store.ts'
import { Button } from '@/components/ui/button.tsx'
import { useHydrated } from '@/components/ui/use-hydrated.ts'
import { startCheckout } from '@/lib/checkout/actions.ts'
import type { CheckoutOutcome } from '@/lib/checkout/outcome.ts'
import type { RefillTerms } from '@/lib/checkout/refill-terms.ts'
import { CheckoutRefused } from './checkout-refused.tsx'
import { RefillConsent } from './refill-consent.tsx'

type Props = {
  /** The fingerprint of the cart on the page. */
  seen: string
  terms: RefillTerms | null
  digest: string | null
  /** False while a change or its terms are on their way. */
  isReady: boolean
  isBuyable: boolean
}

const idle: CheckoutOutcome = { status: 'idle' }

/** Consent where something refills, and the button to Stripe's page. The server decides; the page only spares a refusal. */
export function CheckoutForm({ seen, terms, digest, isReady, isBuyable }: Props) {
  const [outcome, post, pending] = useActionState(startCheckout, idle)
  const [agreedTo, setAgreedTo] = useState<string | null>(null)
  const onAgree = useCallback((agreed: boolean) => setAgreedTo(agreed ? digest : null), [digest])
  const [answered, setAnswered] = useState<CheckoutOutcome>(idle)
  const [wasReady, setWasReady] = useState(isReady)
  const isHydrated = useHydrated()
  const message = useRef<HTMLDivElement>(null)
  const isAgreed = terms === null || (agreedTo !== null && agreedTo === digest)
  const hint = whyNot({ isBuyable, isReady, isAgreed })

  // A change of the cart is the shopper's answer to a refusal: it has been read.
  if (isReady !== wasReady) {
    setWasReady(isReady)
    if (!isReady) setAnswered(outcome)
  }

  useEffect(() => {
    if (outcome.status !== 'refused') return
    message.current?.focus()
    void lookAgain()
  }, [outcome])

  return (
    <form action={post} onReset={() => setAgreedTo(null)} className="contents">
      <input type="hidden" name="seen" value={seen} />
      {outcome.status === 'refused' && outcome !== answered && (
        <CheckoutRefused ref={message} refusal={outcome.refusal} />
      )}
      {terms && digest && <RefillConsent key={digest} {...{ terms, digest, onAgree }} isHeld={!isReady} />}
      <div>
        <Button
          tone="main"
          className="w-full"
          disabled={isHydrated && hint !== null && !pending}
          busy={pending}
          aria-describedby="checkout-hint"
          onClick={(event) => pending && event.preventDefault()}
        >
          {pending ? 'Opening the payment page…' : 'Check out'}
        </Button>
        <p id="checkout-hint" className="field-hint">
          {isHydrated && hint ? `${hint} ` : ''}You pay on Stripe’s page. Tax is added there, once the address
          is known.
        </p>
      </div>
    </form>
  )
}

/** Why checking out has to wait, or null. */
function whyNot(now: { isBuyable: boolean; isReady: boolean; isAgreed: boolean }): string | null {
  if (!now.isBuyable) return 'Change what is marked in your cart to check out.'
  if (!now.isReady) return 'One moment, your change is on its way.'
  return now.isAgreed ? null : 'Tick the box under the refill terms to check out.'
}
