/** What a sentence is made of, as far as its tone goes: stems, pairs, openings of words, families, contexts, place. */
import type { Sentence } from '../language/clauses.ts'
import { contextNames } from '../language/contexts.ts'
import { compileAny } from '../language/pattern.ts'
import { contexts, lists, type Place, wordFamilies } from '../line.ts'
import type { Passage } from '../rules/rule.ts'

const TOKEN = /[a-z][a-z'+-]*|\$?\d[\d,.]*%?|[?!]/g
/** Long words are heard by their opening too: `luminous` and `luminosity` are one. */
const OPENING = 5
const ENDING = /(?:ingly|edly|ing|ies|ed|es|ly|s)$/

/** `{sign}`, `{effect}` and the other lists, so that a word never seen counts as its family does. */
const listed = Object.keys(lists).map((name) => ({ name, pattern: compileAny([`{${name}}`], lists) }))
const families = Object.entries(wordFamilies).map(([name, words]) => ({
  name,
  words: new Set(words.map(stem)),
}))

/** Words that the places with something to sell share. */
const COMPANY: Readonly<Record<Place, string>> = {
  product: 'sells',
  mail: 'sells',
  article: 'teaches',
  evidence: 'cites',
}

/** Each feature of `passage` once. */
export function featuresOf({ place, sentences }: Passage): string[] {
  const words = sentences.flatMap(({ text }) => ['^', ...(text.match(TOKEN) ?? []).map(stem)])
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`)
  const straddled = words.slice(2).map((word, at) => `${words[at]} _ ${word}`)
  const openings = words.filter(({ length }) => length > OPENING).map((word) => `${word.slice(0, OPENING)}-`)
  const traits = sentences.flatMap(traitsOf)
  const company = COMPANY[place]
  return [
    ...new Set([
      `${place}:`,
      ...words,
      ...words.map((word) => `${company}:${word}`),
      ...pairs,
      ...straddled,
      ...openings,
      ...traits,
      ...traits.map((trait) => `${company}:${trait}`),
    ]),
  ]
}

function stem(word: string): string {
  if (/\d/.test(word)) return word.startsWith('$') ? '$#' : word.endsWith('%') ? '#%' : '#'
  const short = word.replace(ENDING, '')
  return short.length > 2 ? short : word
}

function traitsOf(sentence: Sentence): string[] {
  const { text, clauses, asks } = sentence
  const named = listed.filter(({ pattern }) => text.search(pattern) >= 0).map(({ name }) => `{${name}}`)
  const stems = (text.match(TOKEN) ?? []).map(stem)
  const akin = families.flatMap(({ name, words }) => {
    const count = stems.filter((word) => words.has(word)).length
    return count === 0 ? [] : count === 1 ? [`~${name}`] : [`~${name}`, `~${name} 2`]
  })
  const held = contextNames.filter((name) =>
    clauses.some((clause) => contexts(name, { sentence, clause, at: clause.text.length })),
  )
  const length = Math.min(4, Math.floor(text.split(' ').length / 4))
  return [
    ...named,
    ...akin,
    ...held.map((name) => `<${name}>`),
    `length ${length}`,
    ...(asks ? ['<asks>'] : []),
  ]
}
