import type { Metadata } from 'next'
import { customerHere } from '../customer.ts'

/** Made whole for each visit. */
export const instant = false

export const metadata: Metadata = { title: 'Your account' }

/** The account's first page. */
export default async function AccountPage() {
  const customer = await customerHere()
  if (!customer) return null
  return (
    <>
      <h1 className="title-1">Your account</h1>
      <p className="mt-5 text-lg text-soft">{customer.email}</p>
    </>
  )
}
