/** The promise on evidence, each part of it something the pages keep. */
export const promises = [
  {
    title: 'A study counts for what it tested',
    text: 'That ingredient, that amount, those people, that outcome. A result for one form is not borrowed for another.',
  },
  {
    title: 'Laboratory and animal work is called that',
    text: 'We tell you about it where it helps you understand. We never present it as something a product does for you.',
  },
  {
    title: 'What is not known stands beside what is',
    text: 'An amount nobody has stated is called not stated. A certificate that does not exist is not shown.',
  },
  {
    title: 'Nothing is made up',
    text: 'No reviews, seals, experts or countdowns that are not real. There are none on these pages today, because there are none.',
  },
  {
    title: 'The best-supported step is not ours to sell',
    text: 'For visible aging, daily sun protection has the strongest trial behind it. Nothing here replaces it.',
  },
] as const
