import { copyOf } from '@/content/products/copy.ts'
import { sharedQuestions } from '@/content/questions.ts'
import { NOTICE_DAYS } from '@/lib/checkout/refill-terms.ts'

/** Questions and plain answers, all of them open. */
export function Questions({ sku }: { sku: string }) {
  return (
    <dl className="space-y-7">
      {[...copyOf(sku).questions, ...sharedQuestions(NOTICE_DAYS)].map(({ question, answer }) => (
        <div key={question}>
          <dt className="title-3 font-serif">{question}</dt>
          <dd className="mt-2 max-w-measure text-soft">{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
