'use client'

import Link from 'next/link'
import { useActionState, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Checkbox } from '@/components/ui/checkbox.tsx'
import { Notice } from '@/components/ui/notice.tsx'
import { saveAddress } from '@/lib/customers/addresses/actions.ts'
import { addressFields, MAX_ADDRESSES, type TypedAddress } from '@/lib/customers/addresses/address.ts'
import type { AddressOutcome } from '@/lib/customers/addresses/form.ts'
import { sayRefusal } from '@/lib/customers/outcome.ts'
import { AddressInputs } from './address-inputs.tsx'

type Props = {
  /** Null for a new one. */
  id: string | null
  address: TypedAddress
  isDefault: boolean
  /** The answer to a visitor without script. */
  said: AddressOutcome | null
}

/** The form of one address. What was typed stays, and the first field that is not right gets the focus. */
export function AddressForm({ id, address, isDefault, said }: Props) {
  const [outcome, post, pending] = useActionState<AddressOutcome, FormData>(
    saveAddress,
    said ?? { status: 'idle' },
  )
  const answer = useRef<HTMLDivElement>(null)
  const typed = outcome.status === 'idle' ? address : outcome.typed
  const problems = outcome.status === 'invalid' ? outcome.problems : {}

  useEffect(() => {
    if (outcome.status === 'idle') return
    const wrong = outcome.status === 'invalid' && addressFields.find((field) => outcome.problems[field])
    if (wrong) document.getElementById(`address-${wrong}`)?.focus()
    else answer.current?.focus()
  }, [outcome])

  return (
    <form action={post} noValidate className="mt-8 grid max-w-md gap-5">
      {id !== null && <input type="hidden" name="id" value={id} />}
      <AddressInputs typed={typed} problems={problems} />
      {!isDefault && (
        <Checkbox name="isDefault" value="on">
          Use this as my default address
        </Checkbox>
      )}
      <div ref={answer} tabIndex={-1} className="empty:hidden">
        <Words outcome={outcome} />
      </div>
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-3">
        <Button tone="main" busy={pending} onClick={(event) => pending && event.preventDefault()}>
          {id === null ? 'Add address' : 'Save address'}
        </Button>
        <Link href="/account/addresses" prefetch={false}>
          Back without saving
        </Link>
      </div>
    </form>
  )
}

function Words({ outcome }: { outcome: AddressOutcome }) {
  if (outcome.status === 'idle' || outcome.status === 'invalid') return null
  return (
    <Notice tone="care" role="alert">
      {outcome.status === 'full'
        ? `An account keeps up to ${MAX_ADDRESSES} addresses. Remove one you no longer need, then add this one.`
        : sayRefusal(outcome)}
    </Notice>
  )
}
