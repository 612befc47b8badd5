import { Button } from '@/components/ui/button.tsx'
import type { SignedInBrowser } from '@/lib/customers/sessions/browser.ts'
import { dateIn, formatDate } from '@/lib/platform/calendar.ts'
import { env } from '@/lib/platform/env.ts'
import { SessionEnd } from './session-end.tsx'

type Props = { sessions: readonly SignedInBrowser[]; signOutEverywhere: () => Promise<void> }

/** The browsers that are signed in, and the way to end each, or all. */
export function SessionList({ sessions, signOutEverywhere }: Props) {
  const day = (at: Date) => formatDate(dateIn(env().STORE_TIME_ZONE, at))
  return (
    <>
      <ul className="entries max-w-measure">
        {sessions.map(({ id, device, createdAt, lastSeenAt, isThis }) => (
          <li key={id}>
            <div>
              <p className="font-semibold">
                {device ?? 'A browser we do not know'}
                {isThis && ' (this one)'}
              </p>
              <p className="text-sm text-soft">
                Signed in on {day(createdAt)}, last used on {day(lastSeenAt)}
              </p>
            </div>
            {!isThis && <SessionEnd id={id} device={device ?? 'the browser we do not know'} />}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhere} className="mt-6">
        <Button tone="quiet">Sign out everywhere</Button>
        <p className="mt-2 text-sm text-soft">This browser too.</p>
      </form>
    </>
  )
}
