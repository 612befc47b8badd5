/** Says that this is not a real shop, for as long as it is not one. */
export function DemoBar() {
  if (process.env.STORE_MODE === 'live') return null
  return (
    <aside className="demo-bar" aria-label="About this store">
      Demo store: no money moves, nothing is shipped.
    </aside>
  )
}
