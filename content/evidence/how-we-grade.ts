/** How a grade is made, in the order a reader asks. The scale and its rule stand in grading.json. */
export const howWeGrade: readonly {
  readonly id: string
  readonly title: string
  readonly text: readonly string[]
}[] = [
  {
    id: 'words',
    title: 'A letter rates the words',
    text: [
      'We grade a statement in the words in which it is often made, not the topic in general. A careful sentence about a topic can deserve a better letter than a bold one.',
      'Where a statement mixes strong and weak parts, the parts have letters of their own.',
    ],
  },
  {
    id: 'people',
    title: 'Only studies in people lift a letter',
    text: [
      'Cells in a dish and animals can show how something might work. They cannot show that it happens in you, so on their own they never reach further than C.',
      'A trial counts for the amount, the form, the people and the outcome that were tested, and for nothing beside them.',
    ],
  },
  {
    id: 'caveat',
    title: 'Never a letter without its caveat',
    text: [
      'Each grade stands with a sentence that says what it leaves out: how small the study was, who was in it, what it did not measure. A word such as “promising” does not do that work.',
    ],
  },
  {
    id: 'sources',
    title: 'Sources you can check',
    text: [
      'Each reference links to its DOI or its PubMed page where it has one. “Citation confirmed in part” means that we found the paper but could not confirm every detail of the entry, such as its pages or its full list of authors.',
      'A reference whose citation is not confirmed is not shown until it is. The statement then says that a reference is being checked.',
    ],
  },
  {
    id: 'chosen',
    title: 'How the sources were chosen',
    text: [
      'We looked for reviews first, then for the trials and experiments they rest on, and for work that contradicts the statement. It is not a systematic review: a study may be missing. If you know one, write to us.',
    ],
  },
  {
    id: 'conflict',
    title: 'Who grades, and with what interest',
    text: [
      'The grades are VitaalSkin’s own. VitaalSkin sells supplements that contain some of the ingredients named here, which is a conflict of interest. No outside reviewer has checked the grades yet; when a named person does, the statement will say who and when.',
      'A grade is not medical advice. Ask a doctor or pharmacist about your own situation.',
    ],
  },
]
