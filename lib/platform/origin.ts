/** Whether a form was sent from one of our own pages: what Next asks of its actions, for a route that is none. */

/** True when the browser says that the request began on the host it is sent to. A browser that says nothing is not believed. */
export function isFromHere(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === headers.get('host')
}
