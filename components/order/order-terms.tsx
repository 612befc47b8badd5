/** The refill terms as they were agreed to, word for word. */
export function OrderTerms({ words, placedOn }: { words: string; placedOn: string }) {
  return (
    <section aria-labelledby="order-terms">
      <h2 id="order-terms" className="title-3">
        Your refill
      </h2>
      <p className="mt-3 text-sm text-soft">What you agreed to on {placedOn}, word for word:</p>
      <ul className="order-words">
        {words.split('\n').map((statement) => (
          <li key={statement}>{statement}</li>
        ))}
      </ul>
    </section>
  )
}
