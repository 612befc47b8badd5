import type { IngredientCautions } from './caution.ts'

export const nad = {
  ingredient: 'NAD+',
  summary:
    'Swallowed NAD+ is broken down in the gut to nicotinamide, a form of vitamin B3. We found no controlled safety trial of swallowed NAD+ itself; the trials are of its relatives.',
  items: [
    {
      topic: 'Vitamin B3',
      text: 'If fully broken down, 500 mg of NAD+ can release up to about 92 mg of nicotinamide. The US upper limit for niacin is 35 mg a day for adults; it was set on flushing, which nicotinamide does not usually cause. Count this B3 with what you take elsewhere.',
    },
    {
      topic: 'Safety data',
      text: 'Relatives of NAD+ (nicotinamide riboside, NMN) were well tolerated in small trials of six to nine weeks. That is not NAD+, and not long-term use.',
    },
    {
      topic: 'Pregnancy and breastfeeding',
      text: 'No safety data found. Do not use unless a clinician agrees.',
    },
    {
      topic: 'Medicines and conditions',
      text: 'High-dose niacin can affect blood sugar, liver tests and some medicines. Whether that applies to the amount released here is not known: ask a pharmacist.',
    },
    { topic: 'Blood thinners, surgery', text: 'No data found for swallowed NAD+. Ask first.' },
  ],
} as const satisfies IngredientCautions
