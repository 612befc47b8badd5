/** How far apart two colours are, as WCAG 2.2 measures it. */

/**
 * The contrast ratio of two colours written `#rrggbb`: 1 when they are the same, 21 for black on white.
 * @throws RangeError when one is written otherwise
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [, ...channels] = /^#(..)(..)(..)$/.exec(hex) ?? []
  if (channels.length !== 3) throw new RangeError(`${hex} is not a colour such as #1f1a24`)
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => linear(Number.parseInt(channel, 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
