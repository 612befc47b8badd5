/** What was typed into the card fields, and what is wrong with it, by field. */
export interface CardInput {
  number: string
  expiry: string
  cvc: string
}

/** A card that could be one: digits, month 1 to 12, four-digit year. */
export interface ReadCard {
  digits: string
  expMonth: number
  expYear: number
}

export type CardProblems = Partial<Record<keyof CardInput, string>>

const EXPIRY = /^(\d{1,2})\s*[/\-. ]?\s*(\d{4}|\d{2})$/
const MAX_YEARS_AHEAD = 50

/** The check digit that every card number carries. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (const [index, character] of [...digits].reverse().entries()) {
    const digit = Number(character)
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return digits.length > 0 && sum % 10 === 0
}

/**
 * Reads the card fields of a form.
 * @param now the day it is read on: a card is good to the end of its month
 */
export function readCard(input: CardInput, now: Date): { card?: ReadCard; problems: CardProblems } {
  const problems: CardProblems = {}
  const digits = input.number.replaceAll(/[\s-]/g, '')
  if (!digits) problems.number = 'Enter a card number.'
  else if (!/^\d{12,19}$/.test(digits)) problems.number = 'Your card number is incomplete.'
  else if (!passesLuhn(digits)) problems.number = 'Your card number is invalid.'
  const expiry = readExpiry(input.expiry, now)
  if (typeof expiry === 'string') problems.expiry = expiry
  const cvc = input.cvc.trim()
  if (!cvc) problems.cvc = 'Enter the security code.'
  else if (!(/^3[47]/.test(digits) ? /^\d{3,4}$/ : /^\d{3}$/).test(cvc))
    problems.cvc = "Your card's security code is incomplete."
  if (typeof expiry === 'string' || Object.keys(problems).length > 0) return { problems }
  return { card: { digits, ...expiry }, problems }
}

function readExpiry(text: string, now: Date): { expMonth: number; expYear: number } | string {
  const match = EXPIRY.exec(text.trim())
  if (!text.trim()) return 'Enter the expiry date.'
  if (!match) return 'Write the expiry date as MM / YY.'
  const expMonth = Number(match[1])
  const short = Number(match[2])
  const expYear = short < 100 ? 2000 + short : short
  if (expMonth < 1 || expMonth > 12) return "Your card's expiration month is invalid."
  if (expYear > now.getFullYear() + MAX_YEARS_AHEAD) return "Your card's expiration year is invalid."
  const over = expYear < now.getFullYear() || (expYear === now.getFullYear() && expMonth < now.getMonth() + 1)
  return over ? 'Your card has expired.' : { expMonth, expYear }
}
