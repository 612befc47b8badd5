/** The articles, in the order in which `/learn` shows them. Their text is the MDX file of the same name beside this one. */

export type ArticleMeta = {
  readonly slug: string
  /** Asks, or states plainly. */
  readonly title: string
  /** A sentence or two for the index, search results and shared links. */
  readonly description: string
  /** Calendar days, `2026-11-23`. */
  readonly published: string
  readonly updated: string
  /** Slugs of what to read next, nearest first. */
  readonly related: readonly string[]
  /** What we do not know, each with the statement that says so; left out where a section of the article tells it. */
  readonly unknown?: readonly { readonly text: string; readonly claim: string }[]
}

const written = { published: '2026-11-23', updated: '2026-11-23' }

export const articles: readonly ArticleMeta[] = [
  {
    slug: 'gut-skin-axis',
    title: 'Does your skin listen to your gut?',
    description:
      'How gut and skin are connected, five steps from one to the other, and how sure anyone can be of each of them.',
    ...written,
    related: ['the-cascade', 'stress-and-the-gut-wall', 'how-to-read-a-supplement-label'],
    unknown: [
      {
        text: 'Whether the five steps from gut to face ever run as one chain in people.',
        claim: 'cascade-gut-to-face',
      },
      {
        text: 'Whether a change in the gut comes before a change in how skin ages.',
        claim: 'gut-disturbance-accelerates-skin-aging',
      },
      {
        text: 'Whether our protocol changes anything in gut or skin.',
        claim: 'protocol-favourable-gut-environment',
      },
    ],
  },
  {
    slug: 'the-cascade',
    title: 'The cascade, step by step',
    description: 'Five steps from gut to face: where each was seen, in whom, and where the chain breaks.',
    ...written,
    related: ['gut-skin-axis', 'eating-for-the-axis', 'stress-and-the-gut-wall'],
  },
  {
    slug: 'stress-and-the-gut-wall',
    title: 'What does stress do to the gut wall?',
    description: 'A speech, a hormone and 23 volunteers: what is known about stress, cortisol and the gut.',
    ...written,
    related: ['gut-skin-axis', 'how-to-read-a-supplement-label', 'perimenopause-and-the-barrier'],
  },
  {
    slug: 'perimenopause-and-the-barrier',
    title: 'Perimenopause and the barrier',
    description: 'What changes in gut and skin as estrogen falls, and what nobody has shown yet.',
    ...written,
    related: ['gut-skin-axis', 'stress-and-the-gut-wall', 'eating-for-the-axis'],
  },
  {
    slug: 'eating-for-the-axis',
    title: 'Eating for the axis',
    description: 'Which ways of eating were studied for skin, for how long, and what to expect of them.',
    ...written,
    related: ['gut-skin-axis', 'the-cascade', 'how-to-read-a-supplement-label'],
  },
  {
    slug: 'how-to-read-a-supplement-label',
    title: 'How to read a supplement label',
    description:
      'Servings, amounts, forms and claims: five minutes with a bottle in your hand, ours included.',
    ...written,
    related: ['gut-skin-axis', 'eating-for-the-axis', 'stress-and-the-gut-wall'],
  },
]

/** The article at `/learn/<slug>`, or nothing. */
export function articleAt(slug: string): ArticleMeta | undefined {
  return articles.find((article) => article.slug === slug)
}

/** The address of an article. */
export function articlePath({ slug }: Pick<ArticleMeta, 'slug'>): string {
  return `/learn/${slug}`
}
