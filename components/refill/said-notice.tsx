import type { Refusal } from '@/lib/refills/actions/action.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { sayRefusal } from '@/lib/refills/refusal-words.ts'
import { Answer } from './answer.tsx'
import { type Way, WayLink } from './way.tsx'

type Props = {
  said: Said
  way: Way
  /** Whether what was asked for can be asked for again on this page. */
  isOpen?: boolean
}

/** What was answered just now, other than that it is done. */
export function SaidNotice({ said, way, isOpen = false }: Props) {
  if (said.status === 'refused') return <RefusalNotice refusal={said.refusal} way={way} isNew />
  return (
    <Answer key={said.at} tone={said.status === 'done' ? 'well' : 'care'} isNew>
      <Words said={said} isOpen={isOpen} />
    </Answer>
  )
}

/** Why something cannot be done, and a way on. */
export function RefusalNotice({ refusal, way, isNew }: { refusal: Refusal; way: Way; isNew: boolean }) {
  const { says, wayOn } = sayRefusal(refusal)
  return (
    <Answer tone="care" isNew={isNew}>
      <p>{says}</p>
      <p>
        {wayOn && (
          <>
            <WayLink way={way} page={wayOn.page}>
              {wayOn.words}
            </WayLink>{' '}
            or{' '}
          </>
        )}
        <WayLink way={way}>{wayOn ? 'go back to your refill' : 'Go back to your refill'}</WayLink>
      </p>
    </Answer>
  )
}

function Words({ said, isOpen }: { said: Exclude<Said, { status: 'refused' }>; isOpen: boolean }) {
  switch (said.status) {
    case 'done':
      return <p>{said.words}</p>
    case 'changed':
      return (
        <>
          <b>Your refill has changed since this page was opened.</b>
          <p>
            What was done last: {said.words} Nothing was done twice.
            {isOpen && ' Look at the dates below, and press again only if you still want this.'}
          </p>
        </>
      )
    case 'repriced':
      return (
        <>
          <b>The price has changed since this page was opened.</b>
          <p>
            Nothing was done.
            {isOpen &&
              ' The price of today and what it comes to stand below: press again only if you still want this.'}
          </p>
        </>
      )
    case 'slow':
      return <p>That was a lot of changes at once. Please try again in {said.seconds} seconds.</p>
    case 'unticked':
      return <p>Tick the box under the terms first: a refill restarts only with your consent.</p>
    case 'unavailable':
      return <p>We could not reach what we need for this just now. Nothing was changed; please try again.</p>
  }
}
