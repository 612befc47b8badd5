import Link from 'next/link'

export const metadata = { title: 'Statement not found' }

/** Sent along with every page of the library, so it is kept small. */
export default function NotFound() {
  return (
    <div className="wrap py-section">
      <h1 className="title-1">This statement is not here</h1>
      <p className="mt-4 text-lg text-soft">
        Its address may have a typo. <Link href="/evidence">All statements</Link> are listed on one page.
      </p>
    </div>
  )
}
