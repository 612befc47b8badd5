'use client'

import { Button } from '@/components/ui/button.tsx'

/** Says that a page could not be shown; what was done before is done. */
export default function AdminError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="pb-section">
      <h1 className="title-2">This page could not be shown</h1>
      <p className="mt-6 mb-8 max-w-measure text-lg text-soft">
        Something went wrong. Open the order again before you repeat anything: it says what was done.
      </p>
      <Button type="button" onClick={() => retry()}>
        Try again
      </Button>
    </div>
  )
}
