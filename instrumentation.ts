/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { varyByAccept } = await import('@/lib/platform/vary.ts')
  varyByAccept()
  if (process.env.NODE_ENV !== 'production') return
  const { COUNT_COOKIE } = await import('@/lib/cart/count-cookie.ts')
  const { MARK_COOKIE } = await import('@/lib/customers/sessions/mark-cookie.ts')
  const { sendDocuments } = await import('@/lib/platform/document/door.ts')
  sendDocuments({ build: process.env.NEXT_DIST_DIR ?? '.next', cookies: [COUNT_COOKIE, MARK_COOKIE] })
}
