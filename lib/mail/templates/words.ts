/** What several mails say, in one wording for HTML and text. */

/** Where people write to. */
export const CONTACT = 'contact@vitaalskin.com'

/** The link in a mail is a key: whoever holds it sees the order. */
export const KEEP_LINKS =
  'A link to an order opens it without a password, so please keep this email to yourself.'

/** The same of an order in which something refills. */
export const KEEP_REFILL_LINKS =
  'A link in this email works without a password: for the order always, for its refill at least a month. So please keep this email to yourself.'

/** Stands wherever a supplement is named. */
export const READ_CAUTIONS = 'Dietary supplement. Read the cautions before use.'

/** Where a refill is managed and ended: every mail about one carries both. */
export const MANAGE_REFILL = 'Manage your refill'
/** Never `this refill`: beside it stands what can be done to one delivery. */
export const CANCEL_REFILL = 'Cancel the whole refill'
