/** Plain text: blocks set apart by an empty line, never wrapped, because the reader's own window does that. */
import { CONTACT } from './words.ts'

/** A heading and what stands under it. */
export function plainPart(heading: string, ...blocks: readonly string[]): string {
  return [`${heading}\n${'-'.repeat(heading.length)}`, ...blocks].join('\n\n')
}

/** A whole mail in plain text, with where to ask at its end; blocks that are null are left out. */
export function plainMail(...blocks: readonly (string | null)[]): string {
  const closing = `--\nVitaalSkin\nQuestions? Write to ${CONTACT}.`
  return `${[...blocks, closing].filter((block) => block !== null).join('\n\n')}\n`
}
