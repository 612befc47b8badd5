import type { IngredientCautions } from './caution.ts'

export const quercetin = {
  ingredient: 'Quercetin',
  summary: 'Generally well tolerated for up to 12 weeks. It can change how the body handles some medicines.',
  items: [
    {
      topic: 'Medicines',
      text: 'Studies in people and animals show that quercetin can change the blood level of some medicines, possibly those handled by CYP3A4 or P-glycoprotein. Do not combine it with digoxin.',
    },
    {
      topic: 'Blood thinners',
      text: 'There is one report of too strong an effect of warfarin. Tell your prescriber before use.',
    },
    {
      topic: 'Kidney condition',
      text: 'In animals it could add to harm in a kidney that was already damaged. Ask your doctor first.',
    },
    {
      topic: 'Hormone-sensitive condition',
      text: 'Animal studies raise questions about estrogen-dependent growth. Do not use without advice from your specialist.',
    },
    {
      topic: 'Pregnancy and breastfeeding',
      text: 'Safety data are lacking. Avoid amounts above those in food.',
    },
    { topic: 'Long-term use', text: 'There are no adequate safety data beyond 12 weeks at high amounts.' },
  ],
} as const satisfies IngredientCautions
