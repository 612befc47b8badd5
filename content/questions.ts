import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'
import { copyOf, type Question } from './products/copy.ts'

/** The questions of a product's page: its own, then those of every product. */
export function questionsOf(sku: string): readonly Question[] {
  return [...copyOf(sku).questions, ...sharedQuestions(NOTICE_DAYS)]
}

/** `noticeDays` is how long before a charge its notice goes out. */
export function sharedQuestions(noticeDays: number): Question[] {
  return [
    {
      question: 'What do I agree to with a refill?',
      answer: `The price you see, charged at the rhythm you choose, until you stop. ${noticeDays} days before every charge we write to you with the amount and the date. From that email you can skip, move or cancel in two taps; it takes effect at once and costs nothing.`,
    },
    {
      question: 'Who made these pages, and who checked them?',
      answer:
        'We wrote them from published studies and list what we could not find. No clinician has reviewed this page yet, so it shows no reviewer. A doctor or pharmacist who knows you comes before anything we write.',
    },
  ]
}
