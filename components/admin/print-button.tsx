'use client'

import { useHydrated } from '@/components/ui/use-hydrated.ts'

/** Opens the browser's print window; without script one prints as always. */
export function PrintButton({ children }: { children: string }) {
  return useHydrated() ? (
    <button type="button" className="button-text no-print" onClick={() => window.print()}>
      {children}
    </button>
  ) : null
}
