'use client'

import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { Field } from '@/components/ui/field.tsx'
import type { Found } from '@/lib/search/document.ts'
import { find } from '@/lib/search/search.ts'
import { loadIndex } from './load-index.ts'
import { Results } from './results.tsx'
import { step } from './step.ts'

type Answer = { readonly words: string; readonly found: readonly Found[] }

/** A form that the server answers; with JavaScript it answers at every letter, and the arrow keys walk through the results. */
export function SearchBox(given: Answer) {
  const [{ words, found }, setAnswer] = useState(given)
  const field = useRef<HTMLInputElement>(null)
  const newest = useRef(given.words)

  async function answer() {
    const typed = field.current?.value ?? ''
    if (typed === newest.current) return
    newest.current = typed
    const index = await loadIndex()
    // Without an index the form still asks the server.
    if (!index || newest.current !== typed) return
    setAnswer({ words: typed, found: find(index, typed) })
    history.replaceState(null, '', typed ? `/search?q=${encodeURIComponent(typed)}` : '/search')
  }

  // What was typed before the page woke up, or what the browser put back.
  const wake = useEffectEvent(answer)
  useEffect(() => {
    void wake()
  }, [])

  function walk(event: KeyboardEvent<HTMLElement>) {
    if (step(event.currentTarget, event.key)) event.preventDefault()
  }

  return (
    <search onKeyDown={walk}>
      <form action="/search" className="search-form">
        <Field
          ref={field}
          id="q"
          name="q"
          type="search"
          label="What would you like to read about?"
          defaultValue={given.words}
          onChange={answer}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button>Search</Button>
      </form>
      <p role="status" className="search-count">
        {countOf(words, found.length)}
      </p>
      <Results found={found} />
    </search>
  )
}

function countOf(words: string, count: number): string {
  if (!words.trim()) return 'Articles, glossary, evidence and products.'
  if (count === 0) return `Nothing for “${words}”. Try fewer letters or another word.`
  return `${count === 1 ? 'One result' : `${count} results`} for “${words}”`
}
