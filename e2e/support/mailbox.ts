/** The mailbox's REST, as maildev's. */
import { stack } from './stack.ts'

export type ReceivedMail = {
  readonly id: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly to: readonly { readonly address: string }[]
}

/** Every mail that came for `address`, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const response = await fetch(`${stack.mailboxUrl}/email`)
  const all = (await response.json()) as ReceivedMail[]
  return all.filter((mail) => mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase()))
}
