/** What can be said about laboratory tests and lots today. Replace it when a certificate is published, never before. */
export const testing = [
  {
    topic: 'Certificates',
    text: 'None has been published for this product yet, so we show no seal and make no claim about testing. When a laboratory report exists for a lot, it will stand here with the lot number, the laboratory, the date, the methods and the numbers.',
  },
  {
    topic: 'Your lot',
    text: 'Every order keeps the lot number of its bottles, so that we can reach you about them. There is no look-up yet: write to us with your order number and we will tell you.',
  },
] as const
