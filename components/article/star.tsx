/** Ties the sentence before it to the Food and Drug Administration's words below the article. */
export function Star() {
  return (
    <a href="#disclaimer" className="star" aria-label="See the disclaimer">
      *
    </a>
  )
}
