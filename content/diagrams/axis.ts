/** The words of the gut-skin axis diagram, from the register's claims named beside them. */

/** What the two organs share (`gut-skin-shared-barrier-features`). Notes are broken where a narrow drawing breaks them. */
export const routes = [
  { name: 'Barrier', note: ['Each is a wall between', 'you and the world'] },
  { name: 'Immune cells', note: ['Both walls are', 'rich in them'] },
  { name: 'Nerves', note: ['Both are in touch with', 'the nervous system'] },
  { name: 'Microbes', note: ['Each has a community', 'of its own'] },
] as const

/** The traffic (`gut-skin-signal-exchange`, `skin-inflammation-alters-gut`). */
export const traffic = {
  toSkin: { name: 'Gut to skin', note: ['Described mostly from', 'animals and laboratory work'] },
  toGut: { name: 'Skin to gut', note: ['Seen in mice, not', 'demonstrated in people'] },
} as const

export const axisTitle = 'The gut-skin axis, in both directions'

export const axisDescription =
  'Two walls stand opposite each other, each with its name above it. Four lines join them, for what both have: a barrier, immune cells, nerves, and microbes. Around them a broken line runs from gut to skin, and another from skin back to gut: broken, because these signals are known from animals and laboratory work, not from people.'
