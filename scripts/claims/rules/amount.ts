/** An amount or a form said to be in a product is the one of the catalogue; an unknown amount is never given. */
import { products } from '@/prisma/seed/catalog.ts'
import type { Sentence } from '../language/clauses.ts'
import { contexts } from '../line.ts'
import type { Hit, Passage } from './rule.ts'

const spoken: Readonly<Record<string, RegExp>> = {
  'NAD+': /\bnad\b\+?/,
  Quercetin: /\bquercetin\b/,
  Resveratrol: /\bresveratrol\b/,
  'KSM-66 ashwagandha': /\b(?:ksm-?66(?: ashwagandha)?|ashwagandha)\b/,
  'Korean ginseng': /\b(?:korean |red |panax )*ginseng\b/,
}

const AMOUNT = /(\d[\d,.]*) ?(mg|milligrams?|g|grams?|mcg)\b/g
const ASCRIBES =
  /\b(?:contains?|provides?|delivers?|gives|supplies|packs?|holds|with|per (?:serving|capsule|dose|day)|in (?:every|each|one|our|this|these)|each|every|our|we use|you get|full|inside|formulated)\b/
const ELSEWHERE =
  /\b(?:trials?|stud(?:y|ies)|volunteers|used|tested|other amount|those|limit|release|upper|clearer results|pooled|meta-analys|healthy|women|adults|people|at \d|up to|than|twice|above|more than|took|changed|below|placebo|twice)\b/
/** What is said of ours in so many words stays said, even beside a study. */
const OURS =
  /\b(?:(?:our|this|the|vsproduct)(?: \w+)? ?(?:capsules?|blend|complex|formula|serving|product)?|vsproduct) (?:contains?|provides?|delivers?|gives|is dosed at|has|holds)\b/
/** Forms that are not in any product of ours. */
const FOREIGN =
  /\b(?:nmn|nicotinamide (?:riboside|mononucleotide)|collagen peptides|probiotics?|retinol|biotin|hyaluronic acid|glutathione)\b/
const CONTAINS =
  /\b(?:contains?|with|provides?|delivers?|powered by|packed with|enriched|plus|includes?|made with|full of|rich in)\b/

const contents = products.flatMap(({ ingredients }) => ingredients)

export function amount({ place, sentences }: Passage): Hit[] {
  if (place === 'evidence') return []
  return sentences.flatMap((sentence) => [...wrongAmounts(sentence), ...foreignForms(sentence)])
}

function wrongAmounts(sentence: Sentence): Hit[] {
  const { text } = sentence
  const ascribed = ASCRIBES.test(text)
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    const denied = contexts('denial', { sentence, clause: { text, contrast: false }, at: from })
    if (denied || (ELSEWHERE.test(upToItsPart(text, to)) && !OURS.test(text))) return []
    const named = besides(text, from, to) ?? (ascribed ? nearest(text, from) : undefined)
    if (!named) return []
    const stated = contents.find(({ name }) => name === named)?.amountMg ?? null
    return stated === milligrams(match[1] ?? '', match[2] ?? '')
      ? []
      : [{ rule: 'amount', words: `${match[0]} ${named}` }]
  })
}

/** `text` as far as the part that ends after `to`: a study named only later does not lend its amount. */
function upToItsPart(text: string, to: number): string {
  const end = text.slice(to).search(/[,;:]|$/)
  return text.slice(0, to + end)
}

/** The ingredient right after an amount, else the one right before it. */
function besides(text: string, from: number, to: number): string | undefined {
  const after = text.slice(to).replace(/^ (?:of )?(?:pure |real |active )?/, '')
  const before = text.slice(0, from).replace(/[ (:,-]*(?:\b(?:at|in|with)\b)?[ (:,-]*$/, '')
  const names = Object.keys(spoken)
  return (
    names.find((name) => spoken[name]?.exec(after)?.index === 0) ??
    names.find((name) => new RegExp(`(?:${spoken[name]?.source})$`).test(before))
  )
}

function nearest(text: string, at: number): string | undefined {
  const distances = Object.entries(spoken).flatMap(([name, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(({ index }) => ({
      name,
      distance: Math.abs(index - at),
    })),
  )
  return distances.sort((one, other) => one.distance - other.distance)[0]?.name
}

function milligrams(figure: string, unit: string): number {
  const value = Number(figure.replaceAll(',', ''))
  if (unit === 'mcg') return value / 1000
  return unit.startsWith('g') ? value * 1000 : value
}

function foreignForms(sentence: Sentence): Hit[] {
  return sentence.clauses.flatMap((clause) => {
    const found = FOREIGN.exec(clause.text)
    if (!found || sentence.asks || ELSEWHERE.test(sentence.text)) return []
    const before = clause.text.slice(0, found.index)
    if (
      !CONTAINS.test(before) ||
      /\b(?:not|no|never|none|with (?:a|taking|other)|together|combine|products? with)\b/.test(before)
    )
      return []
    if (/\b(?:contain no|interact|other products)\b/.test(sentence.text)) return []
    return [{ rule: 'amount', words: found[0] }]
  })
}
