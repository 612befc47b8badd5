import type { ProductCopy } from './copy.ts'
import { insideOutProtocol } from './inside-out-protocol.ts'

export const insideOutProtocol90 = {
  ...insideOutProtocol,
  sku: 'inside-out-protocol-90',
  lead: 'The same two products in a longer supply, sent in one parcel. For people who know that both agree with them.',
  description:
    'A longer supply of both VitaalSkin products in one parcel: what each contains, who should not take them, and what has and has not been tested.',
  picture: 'inside-out-protocol-90',
  questions: [
    {
      question: 'Is this the right size to begin with?',
      answer:
        'Probably not. If either product is new to you, begin with the shorter supply and see whether it agrees with you.',
    },
    ...insideOutProtocol.questions,
  ],
} as const satisfies ProductCopy
