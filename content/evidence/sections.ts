/** The seven sections of the flagship article, in reading order. Each statement of the register belongs to one. */
export const sections = [
  { id: 'why-they-talk', title: 'Why gut and skin talk at all' },
  { id: 'cascade', title: 'The cascade in five steps' },
  { id: 'research', title: 'What research shows and does not show' },
  { id: 'signals', title: 'Six signals people notice' },
  { id: 'nutrients', title: 'Nutrients studied in these pathways' },
  { id: 'protocol', title: 'The protocol, stress and the gut' },
  { id: 'questions', title: 'Questions readers ask' },
].map((section) => ({ ...section, path: `/learn/gut-skin-axis#${section.id}` }))
