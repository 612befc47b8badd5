/** Where each ingredient is meant to act, and in what that was studied. "Studied in" is never "works on". */

export const places = ['Stress', 'Gut wall', 'Signals', 'Skin'] as const
export type Place = (typeof places)[number]

/** `people`: trials in people, whatever they found. `laboratory`: cells and animals only. `none`: no trial of it there. */
export type StudiedIn = 'people' | 'laboratory' | 'none'

export type Link = {
  place: Place
  studied: StudiedIn
  /** In what it was studied, broken where a narrow column breaks it. */
  note: readonly string[]
  /** The register's claim behind the note. */
  claim: string
}

export const whereMeant: readonly { ingredient: string; links: readonly [Link, ...Link[]] }[] = [
  {
    ingredient: 'Ashwagandha',
    links: [
      {
        place: 'Stress',
        studied: 'people',
        note: ['short trials in', 'stressed adults'],
        claim: 'ksm66-lowers-cortisol',
      },
      {
        place: 'Gut wall',
        studied: 'none',
        note: ['no human trial', 'measured it'],
        claim: 'product-adaptogen-gut-barrier-via-cortisol',
      },
    ],
  },
  {
    ingredient: 'Korean ginseng',
    links: [
      {
        place: 'Stress',
        studied: 'people',
        note: ['one 6-week trial,', 'no word on cortisol'],
        claim: 'korean-ginseng-in-stress-blend',
      },
    ],
  },
  {
    ingredient: 'Quercetin',
    links: [
      {
        place: 'Gut wall',
        studied: 'laboratory',
        note: ['human gut cells', 'in a dish'],
        claim: 'quercetin-gut-barrier-background',
      },
      {
        place: 'Signals',
        studied: 'people',
        note: ['trials that', 'disagree'],
        claim: 'quercetin-reduces-systemic-inflammation',
      },
    ],
  },
  {
    ingredient: 'Resveratrol',
    links: [
      {
        place: 'Gut wall',
        studied: 'laboratory',
        note: ['cells and', 'animals'],
        claim: 'resveratrol-supports-gut-barrier',
      },
      {
        place: 'Signals',
        studied: 'people',
        note: ['trials with very', 'uneven results'],
        claim: 'resveratrol-reduces-systemic-inflammation',
      },
      {
        place: 'Skin',
        studied: 'laboratory',
        note: ['cells and', 'animals'],
        claim: 'resveratrol-longevity-pathways-skin',
      },
    ],
  },
  {
    ingredient: 'NAD+',
    links: [
      {
        place: 'Skin',
        studied: 'none',
        note: ['no controlled trial', 'of it swallowed'],
        claim: 'nad-restores-energy-dna-repair-fibroblasts',
      },
    ],
  },
]

export const whereTitle = 'Where each ingredient is meant to act'

export const whereDescription =
  'Five ingredients and four places along the proposed chain: stress, gut wall, signals, skin. A filled dot stands where trials in people studied an ingredient, an open one where only cells or animals did, a dotted one where no trial did. The dots of ashwagandha and ginseng stand in the row of stress; those of quercetin in the rows gut wall and signals; those of resveratrol in gut wall, signals and skin; that of NAD+ in skin.'
