import type { Question } from '@/content/products/copy.ts'

/** Questions and plain answers, all of them open. */
export function Questions({ questions }: { questions: readonly Question[] }) {
  return (
    <dl className="questions">
      {questions.map(({ question, answer }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}
