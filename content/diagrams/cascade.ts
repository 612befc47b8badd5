/** The five steps of the proposed cascade, each with the claims of the register it rests on. */

export type CascadeStep = {
  id: 'balance' | 'wall' | 'signals' | 'skin' | 'age'
  title: string
  /** What is proposed to happen. */
  text: string
  /** How well it is supported, in words fit for a page that links to the shop: no disease is named. */
  support: string
  /** What the drawing shows, for those who cannot see it. */
  drawing: string
  /** The register's claims. The weakest grade among them is the step's. */
  claims: readonly [string, ...string[]]
}

export const cascade: readonly CascadeStep[] = [
  {
    id: 'balance',
    title: 'The balance of microbes shifts',
    text: 'Some kinds grow too many, others dwindle. Researchers call it dysbiosis.',
    support:
      'Well supported in laboratory animals. In people cause and consequence are hard to separate, and dysbiosis has no agreed definition or test.',
    drawing: 'Scattered microbes, some of them crowding together.',
    claims: ['dysbiosis-causes-gut-wall-inflammation'],
  },
  {
    id: 'wall',
    title: 'The gut wall lets more through',
    text: 'The seals between its cells loosen. Scientists call it intestinal permeability.',
    support:
      'It can be measured in research, but there is no validated consumer test. That bacterial fragments then cross into the blood and set off a response is contested.',
    drawing: 'A row of cells. Between two of them is a gap, and small particles pass through.',
    claims: ['lps-and-proteins-cross-into-blood'],
  },
  {
    id: 'signals',
    title: 'Inflammatory signals circulate',
    text: 'Immune messengers such as TNF-α, IL-1β and IL-6 travel with the blood.',
    support:
      'Low-grade inflammation rises with age. How much that matters for skin is not well understood, and messengers from the gut have not been traced to human skin.',
    drawing: 'A blood vessel with messengers moving along it.',
    claims: ['cytokines-circulate-to-skin'],
  },
  {
    id: 'skin',
    title: 'Skin barrier and collagen change',
    text: 'Enzymes cut collagen, barrier fats called ceramides run low, and more water escapes.',
    support: 'Seen in skin kept in a dish, at doses unlike those in a living person.',
    drawing: 'Layers of skin cells with water escaping between them, and broken fibers below.',
    claims: ['cytokines-activate-collagen-degrading-enzymes', 'inflammation-lowers-ceramides'],
  },
  {
    id: 'age',
    title: 'Aging shows sooner',
    text: 'The last step of the idea: skin that looks older than its years.',
    support:
      'Not shown. We found no human study in which a disturbed gut came before visible aging or sped it up. Sun exposure is the best-documented outside driver.',
    drawing: 'The surface of the skin with fine furrows.',
    claims: ['gut-disturbance-accelerates-skin-aging'],
  },
]

/** What must never be missing where the five steps stand (`cascade-gut-to-face`). */
export const wholeChain =
  'One hypothesis joins these five steps. Single steps have been seen in laboratory studies; the whole chain has not been shown in people, so every line between them is broken.'
