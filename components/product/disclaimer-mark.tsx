/** The symbol that ties the statement before it to the disclaimer at the foot of the page. */
export function DisclaimerMark() {
  return (
    <a href="#disclaimer" aria-label="See the disclaimer">
      *
    </a>
  )
}
