/** What several refill mails say, in one wording. */
import { formatMoney, money } from '@/lib/platform/money.ts'
import type { Mails } from '../../mail.ts'
import type { RefillLine } from '../../refill-mails.ts'
import type { BoughtLine } from '../confirmation-words.ts'
import { AS_AGREED, statementsOf } from '../refill-terms.ts'
import { CANCEL_REFILL, CONTACT, MANAGE_REFILL, READ_CAUTIONS } from '../words.ts'
import { type Block, links, type NamedLink, note, type Part, part, words } from './blocks.ts'

type AboutPlan = Pick<
  Mails['refill-notice'],
  'planNumber' | 'receiver' | 'manageLink' | 'cancelLink' | 'currency'
>

export const OTHER_CARD = 'Use another card'
/** One delivery is left out; `CANCEL_REFILL` stands beside them and ends all of it. */
export const SKIP = 'Skip this delivery'
export const MOVE = 'Move this delivery'

const OPENS_ONE = 'The link opens a page. Nothing changes until you confirm there.'
const OPENS_A_PAGE = 'Each link opens a page. Nothing changes until you confirm there.'
const KEEP =
  'For at least a month, a link in this email works without a password, so please keep the email to yourself. After that, sign in to your account.'

/** How a mail begins, before its first words. */
export function hello({ receiver }: Pick<AboutPlan, 'receiver'>): string {
  return receiver === '' ? 'Hello,' : `Hello ${receiver},`
}

/** Amounts of a mail in words: `$62.17`. */
export function sayIn({ currency }: Pick<AboutPlan, 'currency'>): (amount: number) => string {
  return (amount) => formatMoney(money(amount, currency))
}

/** Ways on of equal weight, and that opening one changes nothing. */
export function choices(...named: readonly NamedLink[]): readonly Block[] {
  return [{ kind: 'choices', links: named }, note(named.length > 1 ? OPENS_A_PAGE : OPENS_ONE)]
}

/** The end of a mail about a refill that lives: where it is managed, and how it ends. */
export function lives({ planNumber, manageLink, cancelLink }: AboutPlan): Part {
  return part(
    `Your refill ${planNumber}`,
    links({ label: MANAGE_REFILL, href: manageLink }, { label: CANCEL_REFILL, href: cancelLink }),
    words(
      `To cancel, confirm on the page that opens, or write to ${CONTACT}. It takes effect at once and costs nothing.`,
    ),
    note(KEEP),
  )
}

/** The end of a mail about a refill that has ended: where it can be seen. */
export function ended({ planNumber, manageLink }: AboutPlan, ...more: readonly NamedLink[]): Part {
  return part(
    `Your refill ${planNumber}`,
    links({ label: 'See this refill', href: manageLink }, ...more),
    note(KEEP),
  )
}

/** Until when something can be taken back, and where; nothing when it cannot be. @param what `this change` */
export function wayBack(undo: Mails['refill-changed']['undo'], what: string): readonly Block[] {
  if (undo === null) return []
  return [
    words(`You can undo ${what} until ${undo.until}. The link opens a page where you confirm.`),
    links({ label: `Undo ${what}`, href: undo.link }),
  ]
}

/** The terms as agreed, each statement a paragraph of its own. */
export function terms(agreed: string): Part {
  return part('Your refill terms, as you agreed to them', note(AS_AGREED), ...statementsOf(agreed).map(words))
}

/** Stands wherever a supplement is named. */
export const cautions: Block = note(READ_CAUTIONS)

/** Lines of a delivery. */
export function delivery(lines: readonly RefillLine[], say: (amount: number) => string): Block {
  return { kind: 'lines', lines: lines.map((line) => deliveryLine(line, say)) }
}

function deliveryLine(
  { name, quantity, total, isOnce }: RefillLine,
  say: (amount: number) => string,
): BoughtLine {
  return {
    name,
    notes: [isOnce ? `Quantity ${quantity}, in this delivery alone` : `Quantity ${quantity}`],
    total: say(total),
  }
}

const list = new Intl.ListFormat('en-US', { type: 'conjunction' })

/** `A, B, and C`. */
export function nameAll(names: readonly string[]): string {
  return list.format(names)
}

/** `Wed, Dec 23, 2026` and `Tue, Dec 22, 2026, 11:59 pm (EST)` for a subject: `Wed, Dec 23`, `Tue, Dec 22`. */
export function shortDay(date: string): string {
  return date.replace(/, \d{4}\b.*$/, '')
}
