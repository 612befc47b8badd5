type Props = {
  /** Names the way for those who cannot see the line. */
  label: string
  steps: readonly string[]
  /** The step one is at, from 0; `steps.length` when all are done. */
  at: number
}

/** Where one stands on a short way: `Cart`, `Payment`, `On its way`. */
export function AxisProgress({ label, steps, at }: Props) {
  return (
    <ol className="axis-progress" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'axis-done' : index === at ? 'axis-here' : 'axis-ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          {step}
          {index < at && <span className="sr-only"> (done)</span>}
        </li>
      ))}
    </ol>
  )
}
