import type { Finding } from '../finding'

/** What the checks say about one exchange or delivery. */
export interface Verdict {
  /** `POST /v1/customers/{id}`, the concrete path if the API has no such, or `WEBHOOK customer.created`. */
  endpoint: string
  /** The request line and status, or the event's id. */
  sample: string
  findings: Finding[]
}
