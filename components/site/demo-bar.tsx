/** Says that this is not a real shop, for as long as it is not one. */
export function DemoBar() {
  if (process.env.STORE_MODE === 'live') return null
  return (
    <p className="bg-ink px-gutter py-1.5 text-center text-sm text-china">
      Demo store: no money moves, nothing is shipped.
    </p>
  )
}
