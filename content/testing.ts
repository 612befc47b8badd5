/** What can be said about laboratory tests today. Replace it when a certificate is published, never before. */
export const testing = [
  'No certificate of analysis has been published for this product yet, so we show no seal and make no claim about testing.',
  'When a laboratory report exists for a lot, it will stand here with the lot number, the laboratory, the date, the methods and the numbers.',
  'Every order keeps the lot number of its bottles, so that we can reach you about them.',
] as const
