import { CONTACT } from '@/components/site/navigation.ts'

type State = 'unknown' | 'placed' | 'open' | 'processing' | 'expired' | 'failed' | 'unreachable'

type Words = { title: string; text: string; way: { name: string; path: string } }

const toCart = { name: 'Back to your cart', path: '/cart' }
const toOrders = { name: 'Find your order', path: '/find-order' }

const words: Record<Exclude<State, 'unreachable'>, Words> = {
  unknown: {
    title: 'We know no such payment',
    text: 'If you paid, its confirmation went to the email address given, with a link to the order.',
    way: toOrders,
  },
  placed: {
    title: 'This order is placed',
    text: 'Its details went to the email address given with the payment.',
    way: toOrders,
  },
  processing: {
    title: 'Your bank is working on it',
    text: 'Payments from a bank account take a few working days. Your bottles stay reserved, there is nothing to pay again, and an email comes as soon as the payment has arrived.',
    way: { name: 'See the products', path: '/products' },
  },
  open: {
    title: 'The payment is not finished',
    text: 'Nothing was charged. Your cart is as you left it; checking out again leads to the same payment page.',
    way: toCart,
  },
  expired: {
    title: 'The payment page has closed',
    text: 'It waits half an hour, and nothing was charged. Your cart is as you left it.',
    way: toCart,
  },
  failed: {
    title: 'The payment did not go through',
    text: 'Your bank said no, and nothing was charged. Your cart is as you left it; another way to pay may work.',
    way: toCart,
  },
}

/** What became of a payment that leads to no order page, calmly, with a way on. */
export function StatusWords({ state, lookAgain }: { state: State; lookAgain: string }) {
  const { title, text, way } =
    state === 'unreachable'
      ? {
          title: 'We are looking it up',
          text: 'Stripe is slow to answer just now. Nothing is lost: if you paid, your order is placed and its confirmation comes by email, whether or not this page is open. Please do not pay again.',
          way: { name: 'Look again', path: lookAgain },
        }
      : words[state]
  return (
    <div className="pb-section">
      <h1 className="title-1">{title}</h1>
      <p className="mt-5 mb-8 max-w-measure text-lg text-soft">{text}</p>
      <p className="flex flex-wrap items-center gap-x-8 gap-y-4">
        <a href={way.path} className="button button-plain">
          {way.name}
        </a>
        <span>
          Questions? <a href={`mailto:${CONTACT}`}>{CONTACT}</a>
        </span>
      </p>
    </div>
  )
}
