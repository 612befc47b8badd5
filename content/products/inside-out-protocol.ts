import type { ProductCopy } from './copy.ts'

export const insideOutProtocol = {
  sku: 'inside-out-protocol',
  lead: 'Both products, taken side by side. A daily routine in one order, and one refill to keep an eye on instead of two.',
  description:
    'Both VitaalSkin products in one order: what each contains, who should not take them, and what has and has not been tested. Buy once or on refill.',
  picture: 'inside-out-protocol',
  morePictures: ['inside-out-protocol-capsules', 'nad-complex-label', 'stress-balance-label'],
  notFor:
    'Not in pregnancy, while breastfeeding, before surgery, with digoxin, or with a thyroid, autoimmune or liver condition. Ask first if you take any medicine, or have a kidney or hormone-sensitive condition.',
  tested: 'No. The two have not been studied together.',
  howToTake: [
    'Take both on the same day, with water. Do not take more than this in a day.',
    'Trials of ashwagandha ran for up to about three months. Before you go on for longer, ask a doctor or pharmacist.',
  ],
  questions: [
    {
      question: 'Has the protocol been tested?',
      answer:
        'No. The two products have not been studied together. What is known, and what is not, stands beside each ingredient.',
    },
    {
      question: 'Do I need both?',
      answer:
        'No. Each is sold on its own, at its own price. The protocol is for people who have decided on both.',
    },
    {
      question: 'Do they contain probiotics?',
      answer:
        'No. We know of no study on taking our products with probiotics either. Check the cautions on this page, and ask your pharmacist.',
    },
  ],
  reading: [
    {
      article: 'gut-skin-axis',
      why: 'Ten minutes on how gut and skin are connected, and how sure anyone can be of each step.',
    },
    {
      article: 'gut-skin-axis',
      section: 'nutrients',
      why: 'What was measured for each ingredient, in whom, and what was not.',
    },
    {
      article: 'perimenopause-and-the-barrier',
      why: 'What changes as estrogen falls. Our products have not been studied for it.',
    },
  ],
} as const satisfies ProductCopy
