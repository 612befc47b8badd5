/** Integer minor units with a currency; never a float, never a bare number of dollars. */
export type Currency = 'USD'

/** A currency as it was kept or sent. @throws RangeError when it is none the store charges in */
export function currencyOf(text: string): Currency {
  if (text !== 'USD') throw new RangeError(`${text} is no currency of the store`)
  return text
}

export type Money = { readonly amount: number; readonly currency: Currency }

/** `amount` is in minor units (cents). @throws RangeError when it is not a safe integer. */
export function money(amount: number, currency: Currency = 'USD'): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of minor units`)
  return { amount, currency }
}

/** Adds amounts of one currency; an empty list is zero of `currency`. @throws RangeError when currencies differ. */
export function sum(values: readonly Money[], currency: Currency = 'USD'): Money {
  return values.reduce(
    (total, value) => {
      if (value.currency !== total.currency)
        throw new RangeError(`${value.currency} cannot be added to ${total.currency}`)
      return money(total.amount + value.amount, total.currency)
    },
    money(0, values[0]?.currency ?? currency),
  )
}

/** `value` × `quantity`, in minor units. */
export function times(value: Money, quantity: number): Money {
  return money(value.amount * quantity, value.currency)
}

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

/** For people: `$69.00`. */
export function formatMoney(value: Money): string {
  return dollars.format(value.amount / 100)
}
