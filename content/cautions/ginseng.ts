import type { IngredientCautions } from './caution.ts'

export const ginseng = {
  ingredient: 'Korean ginseng',
  summary:
    'Short-term use appears safe for most people. Ask first if you take blood thinners, diabetes or blood-pressure medicines, statins, or medicines for mood.',
  items: [
    {
      topic: 'Pregnancy and breastfeeding',
      text: 'It may be unsafe in pregnancy: a compound of ginseng harmed unborn animals. Little is known for breastfeeding. Avoid.',
    },
    {
      topic: 'Blood thinners',
      text: 'Studies with warfarin disagree. A related species weakened its effect; bleeding is also reported. Ask first.',
    },
    {
      topic: 'Blood sugar',
      text: 'It may affect blood sugar. Ask before use if you have diabetes or take medicine for it.',
    },
    {
      topic: 'Blood pressure, heart, mood',
      text: 'Interactions with blood-pressure medicines, statins and some medicines for mood are uncertain.',
    },
    {
      topic: 'Liver',
      text: 'It is not known to harm the liver by itself, but it may change how other medicines are handled there.',
    },
    {
      topic: 'Surgery',
      text: 'Stop a week or more before surgery, as a precaution for bleeding and blood sugar.',
    },
    {
      topic: 'Side effects, duration',
      text: 'Trouble sleeping most often; also headache, an upset stomach, menstrual changes, breast pain, a faster heartbeat, higher or lower blood pressure. Use beyond about six months is in question.',
    },
  ],
} as const satisfies IngredientCautions
