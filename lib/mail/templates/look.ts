/**
 * The store's colours and type for mail clients, which know no web fonts and no custom properties: every colour is
 * written inline for light, and overridden by class where a client asks for dark. The values are those of app/globals.css.
 */

/** Contrast on the surface they stand on is 7:1 or better; the button's large bold words 4.5:1 (WCAG AAA). */
export const light = {
  china: '#f4f5f1',
  surface: '#ffffff',
  ink: '#1f1a24',
  soft: '#544d5b',
  line: '#d9d8d9',
  persimmon: '#c23a10',
  onPersimmon: '#ffffff',
} as const

export const dark: Readonly<Record<keyof typeof light, string>> = {
  china: '#17131b',
  surface: '#1f1a24',
  ink: '#f1efec',
  soft: '#bdb5c2',
  line: '#3a3341',
  persimmon: '#f2764b',
  onPersimmon: '#17131b',
}

const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const serif = "Georgia, 'Times New Roman', serif"

const ink = { color: light.ink, fontFamily: sans, wordBreak: 'break-word' } as const

/** Styles by name, to be used with the class of the same colour. */
export const type = {
  brand: { ...ink, fontSize: '20px', lineHeight: '28px', fontWeight: 700, margin: 0 },
  title: { ...ink, fontFamily: serif, fontSize: '30px', lineHeight: '36px', fontWeight: 400, margin: 0 },
  heading: { ...ink, fontFamily: serif, fontSize: '21px', lineHeight: '28px', fontWeight: 400, margin: 0 },
  body: { ...ink, fontSize: '16px', lineHeight: '25px', margin: 0 },
  soft: { ...ink, color: light.soft, fontSize: '15px', lineHeight: '23px', margin: 0 },
  amount: { ...ink, fontSize: '16px', lineHeight: '25px', margin: 0, fontVariantNumeric: 'tabular-nums' },
} as const

/** What cannot be inlined: dark colours, and on a phone narrower gutters and choices one under the other. */
export const sheet = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; -webkit-text-size-adjust: 100%; }
@media (max-width: 480px) {
  .gutter { padding-left: 20px !important; padding-right: 20px !important; }
  .choice-cell { display: block !important; width: auto !important; padding-right: 0 !important; }
}
@media (prefers-color-scheme: dark) {
  .china, .china > table > tbody > tr > td { background-color: ${dark.china} !important; }
  .surface, .node-open { background-color: ${dark.surface} !important; }
  .ink { color: ${dark.ink} !important; }
  .soft { color: ${dark.soft} !important; }
  .line { border-color: ${dark.line} !important; }
  .choice { border-color: ${dark.soft} !important; }
  .axis { background-color: ${dark.persimmon} !important; }
  .node { border-color: ${dark.persimmon} !important; }
  .go { background-color: ${dark.persimmon} !important; color: ${dark.onPersimmon} !important; }
}`
