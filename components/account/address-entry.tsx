'use client'

import Link from 'next/link'
import { useActionState } from 'react'
import { Badge } from '@/components/ui/badge.tsx'
import { changeBook } from '@/lib/customers/addresses/actions.ts'
import { type Address, labelLines } from '@/lib/customers/addresses/address.ts'
import type { ChangeOutcome } from '@/lib/customers/outcome.ts'

type Props = { address: Address & { readonly id: string; readonly isDefault: boolean } }

/** One address of the book, and what can be done with it. */
export function AddressEntry({ address }: Props) {
  const [, post, pending] = useActionState<ChangeOutcome, FormData>(changeBook, { status: 'idle' })
  const { id, isDefault } = address
  const of = <span className="sr-only"> {labelLines(address).join(', ')}</span>
  return (
    <li>
      <address className="not-italic">
        {labelLines(address).map((line, at) => (
          <span key={line} className={at === 0 ? 'block font-semibold' : 'block'}>
            {line}
          </span>
        ))}
        {isDefault && (
          <span className="mt-2 block">
            <Badge>Default</Badge>
          </span>
        )}
      </address>
      <form action={post} className="entry-ways" aria-busy={pending}>
        <input type="hidden" name="id" value={id} />
        <Link href={`/account/addresses/${id}`} prefetch={false} className="button-text">
          Change{of}
        </Link>
        {!isDefault && (
          <button type="submit" name="wish" value="choose" className="button-text">
            Make default{of}
          </button>
        )}
        <button type="submit" name="wish" value="remove" className="button-text">
          Remove{of}
        </button>
      </form>
    </li>
  )
}
