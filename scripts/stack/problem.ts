/** What went wrong, in one plain sentence that says what to do. Printed as it is, without a stack; exit code 1. */
export class Problem extends Error {
  /**
   * @param sentence what happened and what to do
   * @param details the end of a log, shown above the sentence
   */
  constructor(
    sentence: string,
    readonly details = '',
  ) {
    super(sentence)
    this.name = 'Problem'
  }
}

/** Thrown out of whatever waits when the person at the terminal has asked for an end. */
export class Stopped extends Error {}

/** The sentence for `error`: its own when it is a {@link Problem}, one about the disk or the rights where that is it. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const text = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || /ENOSPC|no space left on device/i.test(text)) {
    return new Problem('The disk is full: free at least 1 GB and start again.', text)
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new Problem(`This user may not do that (${text}): give it the folder with chown and start again.`)
  }
  return new Problem(
    `Something unexpected happened: ${text}`,
    error instanceof Error ? (error.stack ?? '') : '',
  )
}
