import Link from 'next/link'

/** Taking one's data along, and leaving. */
export function DataPart() {
  return (
    <ul className="entries max-w-measure">
      <li>
        <div>
          <p className="font-semibold">Download my data</p>
          <p className="text-soft">
            Everything the store knows of you, as a JSON file: profile, addresses, orders, refills, what you
            agreed to, and which emails were sent.
          </p>
        </div>
        <a href="/account/settings/data" download>
          Download
        </a>
      </li>
      <li>
        <div>
          <p className="font-semibold">Delete my account</p>
          <p className="text-soft">You see what goes and what stays before anything happens.</p>
        </div>
        <Link href="/account/settings/delete" prefetch={false}>
          Go on<span className="sr-only"> to delete my account</span>
        </Link>
      </li>
    </ul>
  )
}
