import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import type { Place } from './line.ts'

const rulesOf = (text: string, place: Place) => judge(text, place).map(({ rule }) => rule)

/** One planted sentence for each rule over sentences. */
const planted: readonly (readonly [rule: string, place: Place, text: string])[] = [
  ['disease-named', 'product', 'For women with psoriasis.'],
  ['disease-treatment', 'evidence', 'Quercetin cures eczema.'],
  ['sign-relief', 'product', 'It calms angry, flushed skin.'],
  ['overclaim', 'article', 'A miracle for tired skin.'],
  ['guarantee', 'product', 'Visible results in 14 days.'],
  ['proof-wording', 'product', 'Clinically proven.'],
  ['effect', 'article', 'Resveratrol supports the gut barrier.'],
  ['body-talk', 'product', 'Your cheeks, minus the drama.'],
  ['authority', 'product', 'Five dermatologists, one capsule.'],
  ['causal-certainty', 'article', 'A leaky gut causes wrinkles.'],
  ['self-diagnosis', 'article', 'Redness is a sign that your gut is inflamed.'],
  ['drug-like', 'product', 'It works like Botox.'],
  ['absolute-safety', 'article', 'It has no side effects.'],
  ['record', 'product', 'Third-party tested.'],
  ['pressure', 'mail', 'Hurry, only 3 left.'],
  ['sold-in-evidence', 'evidence', 'Add the Stress Balance Adaptogen Blend to your cart.'],
  ['promise-in-evidence', 'evidence', 'Your skin will be clear.'],
  ['grade-praise', 'product', 'Backed by Grade A evidence.'],
  ['audience', 'product', 'Made for women with hot flashes.'],
  ['borrowed', 'product', 'A trial of NMN raised NAD+, so our capsules do the same.'],
  ['amount', 'product', 'Each serving contains 1,000 mg of NAD+.'],
  ['amount', 'product', 'Every dose delivers 300 mg of KSM-66.'],
  ['disclaimer-altered', 'product', 'This product is not meant to treat any disease.'],
  [
    'source-names-disease',
    'article',
    'Makrgeorgou A. Clinical Implications of Intestinal Barrier Damage in Psoriasis. 2021.',
  ],
]

describe('a planted sentence is found', () => {
  it.each(planted)('%s, %s: %s', (rule, place, text) => {
    expect(rulesOf(text, place)).toContain(rule)
  })
})

describe('what excuses a word', () => {
  it.each<[string, Place, string]>([
    [
      'a caution that names a condition',
      'product',
      'Talk to your doctor if you have a thyroid condition or diabetes.',
    ],
    ['a true "not"', 'product', 'We cannot promise clearer skin.'],
    ['what is not known', 'product', 'Whether a capsule changes NAD+ in skin has not been shown.'],
    ['a study with its limits', 'article', 'In mice, butyrate strengthened the skin barrier.'],
    ['an honest question', 'article', 'Does a capsule calm redness?'],
    ['a word that is only quoted', 'article', 'Words such as "detox" on a label tell you nothing.'],
    ['the place for diseases', 'evidence', 'Small studies report differences in people with rosacea.'],
    [
      'the exact words of the law',
      'mail',
      'This product is not intended to diagnose, treat, cure, or prevent any disease.',
    ],
    [
      'the exact amount of the catalogue',
      'product',
      'Each serving contains 500 mg of NAD+ and 250 mg of quercetin.',
    ],
  ])('%s', (_, place, text) => {
    expect(rulesOf(text, place)).toEqual([])
  })
})

describe('what excuses nothing', () => {
  it.each<[string, Place, string]>([
    ['a false "not"', 'product', 'No more redness.'],
    ['a denial before a "but"', 'product', 'This is not a drug, but it clears acne like one.'],
    ['a question that is none', 'product', 'Tired of angry, flushed cheeks?'],
    [
      'a caution around a disease that we caution about nowhere',
      'product',
      'Ask your doctor how it helps your eczema.',
    ],
    ['spelling', 'product', 'Reverses ageing.'],
    ['a disguise', 'product', 'Ends r0sacea for good.'],
    ['a soft hyphen', 'product', 'Soothes ec\u00adzema.'],
    ['letters set apart', 'product', 'Good for e-c-z-e-m-a.'],
  ])('%s', (_, place, text) => {
    expect(rulesOf(text, place)).not.toEqual([])
  })
})

describe('a statement of the register', () => {
  it('satisfies the rule that asks for one, and no other', () => {
    expect(judge('Quercetin supports the gut barrier.', 'article', true)).toEqual([])
    expect(judge('Quercetin cures acne.', 'article', true)).not.toEqual([])
  })
})
