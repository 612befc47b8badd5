import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False in the server's HTML and until the script runs: what needs script is only said from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
