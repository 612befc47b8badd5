'use server'

/** Ending one signed-in browser. An id that is not hers answers 404, and is logged. */
import { notFound, redirect } from 'next/navigation'
import { log } from '@/lib/platform/log.ts'
import { leaveSaid } from '@/lib/platform/said.ts'
import { isUuid } from '@/lib/platform/uuid.ts'
import { asCustomer } from '../authorise.ts'
import type { ChangeOutcome } from '../outcome.ts'
import { endSessionOf } from './store.ts'

/** Signs one browser out. Field: `id`. */
export async function endOneSession(_: ChangeOutcome, form: FormData): Promise<ChangeOutcome> {
  const id = String(form.get('id') ?? '')
  const outcome = await asCustomer<ChangeOutcome>(async ({ customer, requestId }) => {
    if (!isUuid(id) || !(await endSessionOf(customer.userId, id))) {
      log.warn(
        { userId: customer.userId, requestId, id: id.slice(0, 40) },
        'a session that is not hers was asked for',
      )
      notFound()
    }
    return { status: 'done', words: 'That browser is signed out.' }
  })
  await leaveSaid('sessions', outcome)
  redirect('/account/settings#sessions-part')
}
