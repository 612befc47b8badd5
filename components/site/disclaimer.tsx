import { disclaimerFor } from '@/content/disclaimer.ts'

/**
 * The Food and Drug Administration's words, exactly.
 * @param statements how many structure/function statements on the page end in the symbol that stands before the box.
 */
export function Disclaimer({ statements }: { statements: number }) {
  return (
    <p className="disclaimer" id="disclaimer">
      {statements > 0 && '* '}
      {disclaimerFor(statements)}
    </p>
  )
}
