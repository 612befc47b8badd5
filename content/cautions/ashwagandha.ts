import type { IngredientCautions } from './caution.ts'

export const ashwagandha = {
  ingredient: 'KSM-66 ashwagandha',
  summary:
    'The ingredient with the most important cautions. Avoid it in pregnancy and breastfeeding, before surgery, and with a thyroid, autoimmune or liver condition.',
  items: [
    {
      topic: 'Pregnancy and breastfeeding',
      text: 'Avoid in pregnancy: it may end one. Do not use while breastfeeding.',
    },
    {
      topic: 'Liver',
      text: 'Rare but serious liver injury has been reported, mostly two to twelve weeks after starting. Three people who already had a liver condition died. Do not use with a liver condition. Stop and seek care for yellow skin or eyes, dark urine or itching.',
    },
    {
      topic: 'Thyroid',
      text: 'Not recommended with a thyroid condition; it may interact with thyroid hormone. In an eight-week trial, 600 mg a day changed thyroid hormone levels.',
    },
    {
      topic: 'Autoimmune condition, immunosuppressants',
      text: 'Not recommended with an autoimmune condition. It may work against immunosuppressant medicines.',
    },
    { topic: 'Surgery', text: 'Not recommended if you are about to have surgery.' },
    {
      topic: 'Diabetes and blood-pressure medicines',
      text: 'It may add to their effect, so that levels fall too low.',
    },
    {
      topic: 'Sedatives, anti-seizure medicines',
      text: 'It may interact with them, and it can make you drowsy.',
    },
    {
      topic: 'Hormone-sensitive condition',
      text: 'It may raise testosterone. Avoid it with a hormone-sensitive condition of the prostate, and ask first about any other.',
    },
    {
      topic: 'Side effects, duration',
      text: 'Drowsiness and an upset stomach are the most common. It may be safe for up to three months; longer use has not been studied enough to say.',
    },
  ],
} as const satisfies IngredientCautions
