/** The refill terms as they were agreed to, word for word. @param agreedOn the day of the consent, which may be long before the order's */
export function OrderTerms({ words, agreedOn }: { words: string; agreedOn: string }) {
  return (
    <section aria-labelledby="order-terms">
      <h2 id="order-terms" className="title-3">
        What you agreed to
      </h2>
      <p className="mt-3 text-sm text-soft">
        On {agreedOn}, word for word. The dates in these terms are those of that day.
      </p>
      <ul className="order-words">
        {words.split('\n').map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  )
}
