import type { Term } from './term.ts'

/** What is eaten, and what it is made of. */
export const food: readonly Term[] = [
  {
    id: 'fiber',
    name: 'Fiber',
    text: 'The part of plant food that you do not digest yourself. Gut bacteria ferment some of it and make short-chain fatty acids.',
    claim: 'scfa-anti-inflammatory-keratinocytes-ceramides',
    related: ['short-chain-fatty-acids', 'gut-microbiome'],
  },
  {
    id: 'fermented-food',
    name: 'Fermented food',
    text: 'Food made with the help of microbes, such as yogurt or sauerkraut. In a 17-week trial it raised microbial diversity; a later effect on skin has not been timed.',
    claim: 'microbiome-shift-8-12-weeks',
    related: ['microbial-diversity', 'probiotic'],
  },
  {
    id: 'probiotic',
    name: 'Probiotic',
    text: 'Live microbes taken on purpose, in food or in a capsule. Evidence belongs to single strains and cannot be carried from one to another. VitaalSkin products contain none.',
    claim: 'probiotic-evidence-strain-dependent',
    related: ['strain', 'gut-microbiome', 'fermented-food'],
  },
  {
    id: 'strain',
    name: 'Strain',
    text: 'A named line within one species of microbe. A trial of one strain says nothing sure about its relatives.',
    claim: 'probiotic-evidence-strain-dependent',
    related: ['probiotic'],
  },
  {
    id: 'mediterranean-pattern',
    name: 'Mediterranean pattern',
    also: ['Mediterranean diet'],
    text: 'A way of eating built on vegetables, legumes, fruit, whole grains, nuts, olive oil and fish. It is well studied for general health; for skin aging there are only observational hints.',
    claim: 'mediterranean-best-studied-skin-benefit',
    related: ['polyphenol', 'fiber', 'observational-study'],
  },
  {
    id: 'ultra-processed-food',
    name: 'Ultra-processed food',
    text: 'Food put together in a factory from refined ingredients and additives. That its additives loosen the gut wall rests mostly on animal and laboratory work.',
    claim: 'upf-additives-disrupt-tight-junctions',
    related: ['emulsifier', 'tight-junction'],
  },
  {
    id: 'emulsifier',
    name: 'Emulsifier',
    text: 'An additive that keeps oil and water mixed. One was fed to people in a trial of 16 adults: gut microbes changed, but looser junctions were not shown.',
    claim: 'upf-additives-disrupt-tight-junctions',
    related: ['ultra-processed-food', 'gut-microbiome'],
  },
  {
    id: 'glycation',
    name: 'Glycation',
    text: 'Sugar binding to a protein such as collagen. The chemistry is real; that eating less sugar makes human skin age more slowly is not shown.',
    claim: 'sugar-drives-dysbiosis-and-glycation',
    related: ['collagen'],
  },
  {
    id: 'polyphenol',
    name: 'Polyphenol',
    text: 'A large family of compounds that plants make. Quercetin and resveratrol belong to it.',
    related: ['flavonoid', 'quercetin', 'resveratrol', 'mediterranean-pattern'],
  },
  {
    id: 'flavonoid',
    name: 'Flavonoid',
    text: 'A branch of the polyphenols, found in many fruits and vegetables. Quercetin is one.',
    related: ['polyphenol', 'quercetin'],
  },
]
