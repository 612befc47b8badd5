/** What an article may use without an import. docs/articles.md says what each is for. */
import type { MDXComponents } from 'mdx/types'
import { Caveat, KeyPoints } from '@/components/article/asides.tsx'
import { Claim } from '@/components/article/claim.tsx'
import { Diagram } from '@/components/article/diagram.tsx'
import { ProductNote } from '@/components/article/product-note.tsx'
import { Question } from '@/components/article/question.tsx'
import { Section } from '@/components/article/section.tsx'
import { Signal } from '@/components/article/signal.tsx'
import { Star } from '@/components/article/star.tsx'
import { Step, Steps } from '@/components/article/step.tsx'
import { Term } from '@/components/article/term.tsx'

const components = {
  ...{ Caveat, Claim, Diagram, KeyPoints, ProductNote, Question, Section, Signal, Star, Step, Steps, Term },
} satisfies MDXComponents

export function useMDXComponents(): MDXComponents {
  return components
}
