/** The disclaimer of 21 CFR 101.93(c), word for word. Never edit these sentences. */

const one =
  'This statement has not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.'
const several =
  'These statements have not been evaluated by the Food and Drug Administration. This product is not intended to diagnose, treat, cure, or prevent any disease.'

/** The disclaimer for a page with so many structure/function statements; a page without one shows the plural. */
export function disclaimerFor(statements: number): string {
  return statements === 1 ? one : several
}
