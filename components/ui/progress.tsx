import './progress.css'

type Props = {
  /** The control's `id`; its label points at it. */
  id: string
  label: string
  /** From 0 to `max`. Leave it out while nobody knows. */
  value?: number
  max?: number
  /** What stands at the end of the label's line: `22 of 30 days`. */
  says?: string
}

/** How far something is: a native `<progress>`. */
export function Progress({ id, label, value, max = 1, says }: Props) {
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      {says && <span className="progress-says">{says}</span>}
      <progress id={id} value={value} max={max} />
    </div>
  )
}
