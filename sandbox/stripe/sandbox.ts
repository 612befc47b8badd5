import type { Database } from './store/database.ts'
import type { SwitchBoard } from './switches/board.ts'
import type { Courier } from './webhooks/courier.ts'

/** Everything a request handler or a timer may need. */
export interface Sandbox {
  readonly database: Database
  readonly courier: Courier
  readonly switches: SwitchBoard
  /** The default endpoint from the environment, if there is one. */
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  /** Base of every link the sandbox gives out, without a slash at the end. */
  readonly publicUrl: string
}
