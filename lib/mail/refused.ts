/** Telling a mail that is refused for good from a mail server that is away, full or set up wrong. */

/** Commands by which a server answers for this receiver or this message; what comes before them is about us. */
const ABOUT_THE_MAIL: readonly unknown[] = ['RCPT TO', 'DATA']

/** True when the server answered with a permanent code (5xx) about this very mail. */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { command, responseCode } = error as Error & { command?: unknown; responseCode?: unknown }
  return ABOUT_THE_MAIL.includes(command) && typeof responseCode === 'number' && responseCode >= 500
}
