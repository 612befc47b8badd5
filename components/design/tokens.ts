/** Reads the tokens out of the stylesheet that is their one home, so that the sheet cannot say something else. */

export type Theme = 'light' | 'dark'

const DARK = '@media (prefers-color-scheme: dark)'

/**
 * The value of every `--name: value;` of `css`, as the light theme has it, or the dark one, which replaces some.
 * @param css the text of app/globals.css
 */
export function readTokens(css: string, theme: Theme): ReadonlyMap<string, string> {
  const [light = '', dark = ''] = css.split(DARK)
  const declared = (text: string) =>
    [...text.matchAll(/^\s*--([\w-]+):\s*([^;]+);/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
  return new Map([...declared(light), ...(theme === 'dark' ? declared(dark) : [])])
}

/** The smallest and the largest size of a `clamp(…rem, …, …rem)`, or of a single `…rem`, in pixels of 16 to the rem. */
export function pixelRange(value: string): [number, number] {
  const rems = [...value.matchAll(/([\d.]+)rem/g)].map(([, rem]) => Math.round(Number(rem) * 16))
  return [rems[0] ?? Number.NaN, rems.at(-1) ?? Number.NaN]
}
