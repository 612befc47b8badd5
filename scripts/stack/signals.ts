/** Ctrl-C, `kill`, a closed terminal, a killed `npm start`: all of them mean "end, cleanly". */

/** npm passes on the Ctrl-C that the terminal has sent to everybody already: those count as one. */
const ONE_PRESS_MS = 1_000

/**
 * Calls `stop` with the first wish to end, and again with `hard` when it is repeated.
 * @param stop never throws
 */
export function onWishToEnd(stop: (hard: boolean) => Promise<void>): void {
  let first: number | undefined
  const wish = () => {
    if (first === undefined) {
      first = Date.now()
      void stop(false)
    } else if (Date.now() - first > ONE_PRESS_MS) {
      void stop(true)
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish)
  process.on('disconnect', wish)
  // A terminal that is gone must not keep the end from being clean.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
}
