import { getIndex } from '@/lib/search/queries.ts'

/** What the search field looks through: static, fetched once somebody types. */
export async function GET(): Promise<Response> {
  return new Response(await getIndex(), { headers: { 'content-type': 'application/json; charset=utf-8' } })
}
