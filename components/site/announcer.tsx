import { ANNOUNCER_ID } from './announce.ts'

/** The live region that `announce` speaks through; in the page from the start, so that it is heard. */
export function Announcer() {
  return <div id={ANNOUNCER_ID} role="status" className="sr-only" />
}
