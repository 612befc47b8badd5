/** The mailbox's REST, as maildev's. */
import { stack } from './stack.ts'

export type ReceivedMail = {
  readonly id: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly to: readonly { readonly address: string }[]
}

/** Every mail that came for `address`, oldest first. Stores write addresses in lower case. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const asked = new URLSearchParams({ 'to.address': address.toLowerCase() })
  const response = await fetch(`${stack.mailboxUrl}/email?${asked}`)
  return (await response.json()) as ReceivedMail[]
}
