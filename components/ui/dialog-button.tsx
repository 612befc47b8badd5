'use client'

import type { ReactNode } from 'react'
import { Button, type ButtonTone } from './button.tsx'

type Props = {
  /** The id of the dialog it opens. */
  opens: string
  tone?: ButtonTone
  children: ReactNode
}

/** Opens a dialog: by the platform's invoker commands, without script, and by script where a browser lacks them. */
export function DialogButton({ opens, tone, children }: Props) {
  function openWithoutCommands() {
    if ('commandForElement' in HTMLButtonElement.prototype) return
    const dialog = document.getElementById(opens)
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
  }
  return (
    <Button
      type="button"
      tone={tone}
      aria-haspopup="dialog"
      command="show-modal"
      commandfor={opens}
      onClick={openWithoutCommands}
    >
      {children}
    </Button>
  )
}
