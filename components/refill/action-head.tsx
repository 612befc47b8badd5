import type { Scope } from '@/lib/refills/actions/action.ts'
import { type Way, WayLink } from './way.tsx'

type Props = { way: Way; title: string; says: string | null; scope: Scope | null }

const reach: Readonly<Record<Scope, string>> = {
  this: 'This delivery only',
  onward: 'This delivery, and the dates of the ones after it',
  all: 'Every delivery from now on',
}

/** What a page of a refill does, and to which deliveries. */
export function ActionHead({ way, title, says, scope }: Props) {
  return (
    <header>
      <p className="refill-back">
        <WayLink way={way}>Refill {way.number}</WayLink>
      </p>
      <h1 className="title-1">{title}</h1>
      {says && <p className="mt-4 max-w-measure text-lg text-soft">{says}</p>}
      {scope && <p className="refill-scope">{reach[scope]}</p>}
    </header>
  )
}
