/** A path with no number finer than a hundredth of a unit: nobody sees more, and every page carries it. */
export function rounded(path: string): string {
  return path.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
}
