/** The two typefaces, served from this origin. Next sizes their fallbacks so that nothing moves when they arrive. */
import localFont from 'next/font/local'

/** For headlines and for reading; draws itself finer the larger it is set. */
export const literata = localFont({
  src: './literata.woff2',
  weight: '340 600',
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
