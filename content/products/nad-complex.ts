import type { ProductCopy } from './copy.ts'

export const nadComplex = {
  sku: 'nad-complex',
  lead: 'Three ingredients, each with its amount. Read what is known about them, and what is not, before you decide.',
  description:
    'What is in the capsules and how much, who should not take them, and what studies do and do not show. Buy once or on refill.',
  picture: 'nad-complex',
  morePictures: ['nad-complex-label', 'nad-complex-capsules', 'nad-complex-open', 'nad-complex-powder'],
  notFor:
    'Not in pregnancy, while breastfeeding, or with digoxin. Ask first if you take any medicine, have a kidney or hormone-sensitive condition, or have surgery planned.',
  tested: 'No. Its ingredients were, one by one, in other amounts, other forms or other people.',
  howToTake: [
    'Swallow them with water. Do not take more than this in a day.',
    'No trial tells us whether a meal or a time of day makes a difference for this formula.',
    'If you take other products with niacin or nicotinamide, count the vitamin B3 in this one too.',
  ],
  questions: [
    {
      question: 'Has this formula been tested?',
      answer:
        'No. We know of no clinical trial of this combination. Studies of the single ingredients used other amounts, other forms or other people, so their results do not carry over to these capsules.',
    },
    {
      question: 'Will I see a difference in my skin?',
      answer:
        'We cannot promise one: it has not been shown. For visible aging, daily sun protection has the strongest trial behind it.',
    },
    {
      question: 'Is NAD+ the same as NMN or nicotinamide riboside?',
      answer:
        'No. They are relatives. Most trials in people tested those relatives, and what they found is not evidence for swallowed NAD+.',
    },
  ],
  reading: [
    {
      article: 'gut-skin-axis',
      section: 'nutrients',
      why: 'What was measured for NAD+, quercetin and resveratrol, in whom, and what was not.',
    },
    {
      article: 'the-cascade',
      why: 'The idea this formula comes from, and which of its five steps have been seen in people.',
    },
    {
      article: 'how-to-read-a-supplement-label',
      why: 'What a serving, a form and an amount tell you, with a bottle in your hand.',
    },
  ],
} as const satisfies ProductCopy
