/**
 * The self-check of the six signals. It is asked and answered on the page alone; `components/signals` shows it. Causes
 * and advice are general and name no condition: this page is one link away from things that are sold.
 */

export type SafetyQuestion = { readonly id: string; readonly question: string; readonly advice: string }

/** Asked first. A yes leads to a person who can look, ask and examine. */
export const safetyQuestions: readonly SafetyQuestion[] = [
  {
    id: 'urgent',
    question:
      'Right now: swelling of the face or lips, fever, blisters, pain, a rash that spreads quickly, or a mole that changes?',
    advice: 'Please have this looked at today. Do not wait for anything written here.',
  },
  {
    id: 'pregnancy',
    question: 'Are you pregnant, trying to conceive, or breastfeeding?',
    advice: 'Ask your doctor or midwife before you change what you take or put on your skin.',
  },
  {
    id: 'medicines',
    question: 'Do you take a prescription medicine, or have you started a new one in the last three months?',
    advice:
      'Some medicines change skin. Ask your doctor or pharmacist whether yours does. Stop none on your own.',
  },
  {
    id: 'conditions',
    question: 'Do you have a condition a doctor follows, or surgery planned?',
    advice: 'Start with the person who knows your history. What you notice may belong to it.',
  },
]

export type Signal = {
  readonly id: string
  readonly title: string
  /** As one notices it oneself. */
  readonly notice: string
  readonly otherCauses: readonly string[]
  readonly seeDoctor: string
  /** The register's statement about it. */
  readonly claim: string
  readonly reading: readonly { readonly title: string; readonly path: string }[]
}

const flagship = '/learn/gut-skin-axis'

export const signals: readonly Signal[] = [
  {
    id: 'dullness',
    title: 'Lasting dullness',
    notice: 'Your skin looks flat or tired for weeks, whatever you do.',
    otherCauses: [
      'short or broken sleep',
      'dry air, heating, long hot showers',
      'a layer of products that never quite comes off',
      'years of sun',
    ],
    seeDoctor: 'If you are also unusually tired, pale or short of breath.',
    claim: 'signal-dullness-from-cytokines',
    reading: [
      { title: 'What research shows and does not show', path: `${flagship}#research` },
      { title: 'Eating for the axis', path: '/learn/eating-for-the-axis' },
    ],
  },
  {
    id: 'redness',
    title: 'Diffuse redness',
    notice: 'Redness or warmth across the face, without anything new touching it.',
    otherCauses: [
      'heat, alcohol, hot or spicy food',
      'wind, sun, cold',
      'rubbing, scrubs, too many active products',
      'changing hormones',
    ],
    seeDoctor: 'If it stays, burns, comes with bumps, or reaches your eyes.',
    claim: 'signal-redness-from-cytokines',
    reading: [
      { title: 'Perimenopause and the barrier', path: '/learn/perimenopause-and-the-barrier' },
      { title: 'Six signals people notice', path: `${flagship}#signals` },
    ],
  },
  {
    id: 'products',
    title: 'Products that stop working',
    notice: 'What suited you for years does nothing now.',
    otherCauses: [
      'a changed formula, or a jar past its date',
      'a new season or a new climate',
      'skin that has become drier with age',
      'expecting more than the product ever did',
    ],
    seeDoctor: 'If your skin changed after a new medicine or an illness.',
    claim: 'signal-products-stop-working',
    reading: [{ title: 'Why gut and skin talk at all', path: `${flagship}#why-they-talk` }],
  },
  {
    id: 'sensitivity',
    title: 'New sensitivity',
    notice: 'Familiar products suddenly sting or itch.',
    otherCauses: [
      'acids or retinoids used too often',
      'a fragrance or preservative your skin has come to dislike',
      'dry indoor air',
      'washing more than usual',
    ],
    seeDoctor: 'If it swells, weeps, blisters, or does not settle in two weeks without the product.',
    claim: 'signal-sensitivity-ceramide-depletion',
    reading: [
      { title: 'The cascade, step by step', path: '/learn/the-cascade' },
      { title: 'What a ceramide is', path: '/learn/glossary#ceramide' },
    ],
  },
  {
    id: 'breakouts',
    title: 'Breakouts along jaw and chin',
    notice: 'Spots low on the face, often before a period.',
    otherCauses: [
      'hormones across the cycle and in perimenopause',
      'a heavier cream or hair product',
      'a mask, helmet or phone that rubs',
      'some medicines',
    ],
    seeDoctor:
      'If they are deep, sore or leave marks, or if your periods change or hair grows where it did not.',
    claim: 'signal-jaw-chin-breakouts',
    reading: [{ title: 'Perimenopause and the barrier', path: '/learn/perimenopause-and-the-barrier' }],
  },
  {
    id: 'texture',
    title: 'Texture that worsens',
    notice: 'Lines and roughness that grow although you look after your skin.',
    otherCauses: ['sun without daily protection', 'smoking', 'the drop of estrogen around menopause', 'time'],
    seeDoctor: 'If one spot is rough, scaly, bleeds or does not heal.',
    claim: 'signal-texture-mmp-outpacing-topicals',
    reading: [
      { title: 'The cascade in five steps', path: `${flagship}#cascade` },
      { title: 'Perimenopause and the barrier', path: '/learn/perimenopause-and-the-barrier' },
    ],
  },
]

/** The signal called `id`. @throws when there is none. */
export function signalOf(id: string): Signal {
  const signal = signals.find((one) => one.id === id)
  if (!signal) throw new Error(`${id} is not in content/signals.ts`)
  return signal
}
