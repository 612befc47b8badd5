import type { ComponentProps, ReactNode } from 'react'
import './dialog.css'

type Props = Omit<ComponentProps<'dialog'>, 'title'> & {
  /** Tells whatever opens it which dialog is meant; the heading is `<id>-title`. */
  id: string
  title: ReactNode
  /** `centre` asks something; `drawer` lies at the end of the line, the whole width on a phone. */
  side?: 'centre' | 'drawer'
}

/**
 * A native dialog: it keeps the focus, closes on Esc and on a press outside, gives the focus back. Its Close button is a
 * form of the platform's own, so it works before script does. Open it with `DialogButton`, or `showModal()` on its ref.
 */
export function Dialog({ id, title, side = 'centre', className = '', children, ...rest }: Props) {
  return (
    <dialog
      id={id}
      className={`dialog dialog-${side} ${className}`}
      aria-labelledby={`${id}-title`}
      closedby="any"
      {...rest}
    >
      <div className="dialog-head">
        <h2 id={`${id}-title`} tabIndex={-1} className="title-3">
          {title}
        </h2>
        <form method="dialog">
          <button type="submit" className="button-text">
            Close
          </button>
        </form>
      </div>
      {children}
    </dialog>
  )
}
