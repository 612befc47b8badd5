'use server'

/** Changes of the address book. An id that is not hers answers 404, and is logged. */
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { isUuid } from '@/lib/platform/uuid.ts'
import { type Asking, asCustomer } from '../authorise.ts'
import type { ChangeOutcome } from '../outcome.ts'
import { type AddressOutcome, typedIn } from './form.ts'
import { readAddress } from './reading.ts'
import { addAddress, changeAddress, chooseAddress, removeAddress } from './store.ts'

const BOOK = '/account/addresses'

/** Adds an address, or changes the one named by `id`. Fields: those of the address, `id`, `isDefault`. */
export async function saveAddress(_: AddressOutcome, form: FormData): Promise<AddressOutcome> {
  const typed = typedIn(form)
  const id = String(form.get('id') ?? '')
  const read = readAddress(typed)
  const outcome = await asCustomer<AddressOutcome | 'saved'>(async (asking) => {
    if (!read.ok) return { status: 'invalid', typed, problems: read.problems }
    const { userId } = asking.customer
    const isDefault = form.has('isDefault')
    if (id === '')
      return (await addAddress(userId, read.address, isDefault)) ? 'saved' : { status: 'full', typed }
    if (!isUuid(id) || !(await changeAddress(userId, id, read.address, isDefault))) refuseStranger(asking, id)
    return 'saved'
  })
  if (outcome === 'saved') {
    await leaveSaid('addresses', {
      status: 'done',
      words: id === '' ? 'The address was added.' : 'The address was changed.',
    })
    redirect(BOOK)
  }
  const answer = { typed, ...outcome }
  if ((await headers()).has('next-action')) return answer
  await leaveSaid('address', answer)
  redirect(id === '' ? `${BOOK}/new` : `${BOOK}/${encodeURIComponent(id)}`)
}

/** Makes an address the default one, or removes it. Fields: `id`, `wish` (`choose` or `remove`). */
export async function changeBook(_: ChangeOutcome, form: FormData): Promise<ChangeOutcome> {
  const id = String(form.get('id') ?? '')
  const isRemoval = form.get('wish') === 'remove'
  const outcome = await asCustomer<ChangeOutcome>(async (asking) => {
    const change = isRemoval ? removeAddress : chooseAddress
    if (!isUuid(id) || !(await change(asking.customer.userId, id))) refuseStranger(asking, id)
    return {
      status: 'done',
      words: isRemoval ? 'The address was removed.' : 'This is your default address now.',
    }
  })
  await leaveSaid('addresses', outcome)
  redirect(BOOK)
}

function refuseStranger({ customer, requestId }: Asking, id: string): never {
  log.warn(
    { userId: customer.userId, requestId, id: id.slice(0, 40) },
    'an address that is not hers was asked for',
  )
  notFound()
}
