/**
 * The typefaces, served from this origin. The two that every page needs are fetched at once (43 kB); the others only where a
 * page has a strong or slanted word, or a Greek letter. Next sizes their fallbacks so that nothing moves when they arrive.
 */
import localFont from 'next/font/local'

/** For headlines and for reading, in one weight; draws itself finer the larger it is set. */
export const literata = localFont({
  src: './literata.woff2',
  weight: '400',
  variable: '--font-literata',
  fallback: ['Georgia', 'serif'],
  adjustFontFallback: 'Times New Roman',
})

/** For everything one operates: labels, amounts, prices. */
export const hanken = localFont({
  src: './hanken-grotesk.woff2',
  weight: '400 700',
  variable: '--font-hanken',
  fallback: ['system-ui', 'sans-serif'],
  adjustFontFallback: 'Arial',
})

export const literataStrong = localFont({
  src: './literata-strong.woff2',
  weight: '600',
  variable: '--font-literata-strong',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

export const literataItalic = localFont({
  src: './literata-italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-literata-italic',
  preload: false,
  adjustFontFallback: 'Times New Roman',
})

/** TNF-α, IL-1β: stands before the others in the stack and answers for Greek letters alone. */
export const literataGreek = localFont({
  src: './literata-greek.woff2',
  weight: '400',
  variable: '--font-literata-greek',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+394, U+3B1-3C9' }],
})
