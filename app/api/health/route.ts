import { connection } from 'next/server'

/** Is this process alive? */
export async function GET(): Promise<Response> {
  await connection()
  return Response.json(
    { status: 'ok', uptimeSeconds: Math.round(process.uptime()) },
    { headers: { 'cache-control': 'no-store' } },
  )
}
