'use client'

import { Button } from '@/components/ui/button.tsx'
import { ToastHost, useToast } from '@/components/ui/toast.tsx'

/** A button that shows a toast. */
export function ToastSample() {
  return (
    <ToastHost>
      <Skip />
    </ToastHost>
  )
}

function Skip() {
  const toast = useToast()
  return (
    <Button
      type="button"
      tone="quiet"
      onClick={() =>
        toast({
          title: 'Refill skipped',
          description: 'The next one is charged on Fri, Jan 22, 2027.',
          undo: {
            words: 'Take it back',
            onPress: () => toast({ title: 'Refill kept' }),
          },
        })
      }
    >
      Say what happened
    </Button>
  )
}
