import type { ProductCopy } from './copy.ts'

export const stressBalance = {
  sku: 'stress-balance',
  lead: 'Ashwagandha root extract and Korean ginseng in one capsule. Their amounts are not stated yet, and we say so wherever it matters.',
  description:
    'Ashwagandha root extract and Korean ginseng: what is known, what is not stated, and who should not take them. Buy once or on refill.',
  picture: 'stress-balance',
  morePictures: [
    'stress-balance-label',
    'stress-balance-capsules',
    'stress-balance-open',
    'stress-balance-powder',
  ],
  notFor:
    'Not in pregnancy, while breastfeeding, before surgery, or with a thyroid, autoimmune or liver condition. Ask first if you take any medicine or have a hormone-sensitive condition.',
  tested: 'No. Ashwagandha was, alone and in known amounts; the amounts here are not stated.',
  howToTake: [
    'Swallow them with water. Do not take more than this in a day.',
    'Ashwagandha can make you drowsy. Find out how it affects you before you drive.',
    'Trials of ashwagandha ran for up to about three months. Before you go on for longer, ask a doctor or pharmacist.',
  ],
  questions: [
    {
      question: 'How much of each plant is in a capsule?',
      answer:
        'We do not know yet: the amounts have not been stated to us. Until they are, this page says "not stated" and claims nothing that depends on an amount.',
    },
    {
      question: 'Has this blend been tested?',
      answer:
        'No. We know of no clinical trial of it. Trials of ashwagandha used known amounts of a single extract, so their results cannot be carried over to the blend.',
    },
    {
      question: 'Can I take it all year?',
      answer:
        'Trials of ashwagandha ran for up to about three months, and longer use has not been studied enough to call it safe. You can pause or stop a refill whenever you like.',
    },
  ],
  reading: [
    {
      article: 'gut-skin-axis',
      section: 'nutrients',
      why: 'What trials of ashwagandha and ginseng measured, in whom, and what they did not.',
    },
    {
      article: 'stress-and-the-gut-wall',
      why: 'One experiment with a speech, told in full, and what it does not say.',
    },
    {
      article: 'how-to-read-a-supplement-label',
      why: 'Why an amount that is not stated matters, and what to ask.',
    },
  ],
} as const satisfies ProductCopy
