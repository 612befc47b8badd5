/** Brings a text into the one form in which the patterns are written, so that spelling and disguise do not matter. */

/** Characters that nobody sees: soft hyphen, zero-width ones, marks of direction. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g

const spellings: readonly (readonly [RegExp, string])[] = [
  [/ageing/g, 'aging'],
  [/oestr/g, 'estr'],
  [/oestradiol/g, 'estradiol'],
  [/diarrhoea/g, 'diarrhea'],
  [/anaem/g, 'anem'],
  [/oedema/g, 'edema'],
  [/tumour/g, 'tumor'],
  [/tumor necrosis factor/g, 'tnf'],
  [/colour/g, 'color'],
  [/favour/g, 'favor'],
  [/fibre/g, 'fiber'],
  [/\bwell being\b/g, 'wellbeing'],
  [
    /(neutral|normal|minim|stabil|revital|optim|energ|moistur|equal|harmon|immun|random|organ|recogn|rejuven)is(e|es|ed|ing|ation)\b/g,
    '$1iz$2',
  ],
  [/\bhelp(s|ing|ed)? to\b/g, 'help$1'],
]

/** Digits and signs that stand for letters inside a word: `ecz3ma`, `r0sacea`. */
const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** `text` in lower case, plain quotes and American spelling, without what hides or splits a word. */
export function normalise(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u02bc\u2032`´]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2012]/g, '-')
    .replace(/[\u2013\u2014]/g, ' — ')
    .toLowerCase()
    .replace(/(?<=[a-z])\*(?=[a-z])/g, '')
    .replace(/[*†‡]/g, '')
    .replace(/(?<=[a-z])[013453@$!](?=[a-z]{2})/g, (sign) => disguises[sign] ?? sign)
    .replace(/\b[a-z](?:([.\-_ ])[a-z])(?:\1[a-z]){3,}\b/g, (spread) => spread.replace(/[^a-z]/g, ''))
  return spellings
    .reduce((so, [from, to]) => so.replace(from, to), plain)
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}
