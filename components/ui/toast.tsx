'use client'

import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import './toast.css'

type Remark = {
  title: string
  /** One more sentence: until when it can be undone. */
  description?: string
  /** Milliseconds it stays while nobody is near it; 0 keeps it until it is closed. */
  timeout?: number
  /** Takes back what was done. */
  undo?: { words: string; onPress: () => void }
}

/** Returns the function that shows a toast. Only under a `ToastHost`. */
export function useToast(): (remark: Remark) => void {
  const { add } = Toast.useToastManager()
  return ({ undo, ...remark }) => {
    add({ ...remark, actionProps: undo && { children: undo.words, onClick: undo.onPress } })
  }
}

/**
 * Where toasts of `children` appear: said to a screen reader, F6 leads to them, a pointer or the focus holds them. A toast
 * repeats what the page shows too; nothing may be found in it alone.
 */
export function ToastHost({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider limit={3} timeout={6000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="toasts">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Toasts() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={['down', 'right']} className="toast">
      <Toast.Content className="toast-content">
        <div>
          <Toast.Title className="toast-title" render={<p />} />
          <Toast.Description />
        </div>
        <div className="toast-ways">
          <Toast.Action className="button-text" />
          <Toast.Close className="button-text">Close</Toast.Close>
        </div>
      </Toast.Content>
    </Toast.Root>
  ))
}
