'use client'

import { Button } from '@/components/ui/button.tsx'

/** Says that a page could not be shown, and offers a way on. */
export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="wrap py-section">
      <h1 className="title-1">This page could not be shown</h1>
      <p className="mt-6 mb-8 max-w-measure text-lg text-soft">
        Something went wrong on our side, and nothing was lost. Try again in a moment, or write to
        contact@vitaalskin.com.
      </p>
      <Button type="button" onClick={() => retry()}>
        Try again
      </Button>
    </div>
  )
}
