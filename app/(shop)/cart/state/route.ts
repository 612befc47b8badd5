import { readSnapshot } from '../snapshot.ts'

/** The visitor's cart and its refill terms, for a page that came back or changed something. */
export async function GET(): Promise<Response> {
  return Response.json(await readSnapshot(), { headers: { 'cache-control': 'private, no-store' } })
}
