/** What stands below every article: how it was made, what we earn by it, how far it carries. */

export const EDITOR = 'VitaalSkin editorial'

export const about = [
  {
    title: 'How sources were chosen',
    text: 'We began with what is commonly said about gut and skin, and looked for studies of each statement: trials in people and analyses of them first, then observation, then animals and cells. The letter follows the human evidence alone. A citation we could not confirm yet is held back.',
  },
  {
    title: 'What we earn',
    text: 'We sell products that contain some of the ingredients in our articles. That is a conflict of interest. We answer it with grades, with caveats in sight, and by saying where our products have not been tested.',
  },
  {
    title: 'How far the evidence carries',
    text: 'Many of the studies are small, many are in animals or cells, and few look at skin and gut together. A study counts for the people, the amount and the outcome it tested, and for no other. Grades are ours; no clinician has reviewed this page yet.',
  },
] as const

export const whenToSeeADoctor =
  'If redness, breakouts or sensitivity persist, see a dermatologist. Talk to a doctor or pharmacist before you take a supplement if you are pregnant, trying to conceive or breastfeeding, have a health condition, take any medicine, or have surgery planned. Nothing here is a diagnosis, and nothing here replaces one.'
