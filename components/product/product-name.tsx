import type { Product } from '@/lib/catalog/product.ts'

/** `Step 04 · NAD+ Vital Energy Complex` as one name, the step on a line of its own. */
export function ProductName({ product: { name, step } }: { product: Pick<Product, 'name' | 'step'> }) {
  return (
    <>
      {step !== null && (
        <span className="step">
          Step {String(step).padStart(2, '0')}
          <span> · </span>
        </span>
      )}
      <Unbroken name={name} />
    </>
  )
}

/** A name whose hyphenated word is never broken: `The Inside-Out Protocol`. */
function Unbroken({ name }: { name: string }) {
  const [, before, word, after] = /^(.*?)(\S+-\S+)(.*)$/.exec(name) ?? []
  if (!word) return name
  return (
    <>
      {before}
      <span className="whitespace-nowrap">{word}</span>
      {after}
    </>
  )
}
