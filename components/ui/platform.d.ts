/** Attributes of the platform that React hands through and its types do not know yet. */
import 'react'

declare module 'react' {
  interface ButtonHTMLAttributes<T> {
    /** What the button does to the element that `commandfor` names, without script. */
    command?: 'show-modal' | 'close' | 'request-close'
    commandfor?: string
  }
  interface DialogHTMLAttributes<T> {
    /** `any`: a press outside closes it, as Esc does. */
    closedby?: 'any' | 'closerequest' | 'none'
  }
}
