'use client'

import { useEffect, useState } from 'react'

/** Says how many statements a filter leaves, and keeps the choice in the address so that it can be sent to someone. */
export function FilterStatus({ form: id, total }: { form: string; total: number }) {
  // Nothing is said before the count is known: without script, the styles count at the end of the list.
  const [shown, setShown] = useState<number>()

  useEffect(() => {
    const form = document.getElementById(id)
    if (!(form instanceof HTMLFormElement)) return
    const count = () => setShown(statementsShown(form))
    const changed = () => {
      remember(form)
      count()
    }
    // A reset empties the fields only after everyone was told.
    const reset = () => requestAnimationFrame(changed)
    // Whoever was quicker than this script has chosen already.
    if (window.location.search) recall(form)
    else if (chosenIn(form).size > 0) remember(form)
    count()
    form.addEventListener('change', changed)
    form.addEventListener('reset', reset)
    return () => {
      form.removeEventListener('change', changed)
      form.removeEventListener('reset', reset)
    }
  }, [id])

  return (
    <output htmlFor={id}>
      {shown !== undefined &&
        (shown === 0 ? 'No statement has all of this' : `${shown} of ${total} statements`)}
    </output>
  )
}

/** Pages left before stay in the document, hidden, with lists of their own: only the form's own library counts. */
function statementsShown(form: HTMLFormElement): number {
  const statements = form.closest('.library')?.querySelectorAll('.statement') ?? []
  return [...statements].filter((one) => getComputedStyle(one).display !== 'none').length
}

function chosenIn(form: HTMLFormElement): URLSearchParams {
  const chosen = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (value !== '') chosen.set(name, String(value))
  return chosen
}

function remember(form: HTMLFormElement): void {
  const query = chosenIn(form).toString()
  window.history.replaceState(null, '', query ? `?${query}` : window.location.pathname)
}

function recall(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    const choices = form.elements.namedItem(name)
    if (choices instanceof RadioNodeList) choices.value = value
  }
}
