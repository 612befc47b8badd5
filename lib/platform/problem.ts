/** What a machine is told when something is not right (RFC 9457). */
export function problem(status: number, title: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { type: 'about:blank', title, status },
    {
      status,
      headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
    },
  )
}
