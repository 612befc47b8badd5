import type { IngredientCautions } from './caution.ts'

export const resveratrol = {
  ingredient: 'Resveratrol',
  summary:
    'Well absorbed, then quickly broken down. At 1,000 mg a day it changed several enzymes that handle medicines; 150 mg has not been tested that way.',
  items: [
    {
      topic: 'Medicines',
      text: 'In 42 volunteers, 1,000 mg a day for four weeks slowed the enzymes CYP3A4, CYP2D6 and CYP2C9 and sped up CYP1A2. Ask a pharmacist about anything you take.',
    },
    {
      topic: 'Blood thinners, bleeding, surgery',
      text: 'It slows platelets in the laboratory, so extra bleeding is possible with blood thinners or around surgery. Ask first, and stop before surgery.',
    },
    {
      topic: 'Hormone-sensitive condition',
      text: 'It acts weakly like estrogen in the laboratory. Ask your specialist first.',
    },
    { topic: 'Pregnancy and breastfeeding', text: 'Not enough safety data: avoid.' },
  ],
} as const satisfies IngredientCautions
