/** Writes a developed picture as the AVIF files the pages serve: a width set, by day and by night. */
import { join } from 'node:path'
import sharp from 'sharp'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export type PictureFile = { readonly src: string; readonly width: number; readonly height: number }

type Wanted = { readonly size: readonly number[]; readonly widths: readonly number[] }

const EFFORT = 5

/**
 * A phone shows a wide file at two or three pixels to a point, where coarser strokes are not seen; a desktop shows the
 * widest one so too. The small files are shown nearer to their size.
 */
const qualityAt = (width: number) => (width <= 480 ? 58 : width <= 800 ? 51 : 48)

export const heightFor = (width: number, [w = 1, h = 1]: readonly number[]) => Math.round((width * h) / w)

/** The address of one file below `public`: `/art/hero-dark-736.avif`. */
const addressOf = (name: string, theme: Theme, width: number) =>
  `/art/${[name, ...(theme === 'light' ? [] : [theme]), width].join('-')}.avif`

/** Writes every width of `name` from its PNG in `out`, and returns what the pages need to know of them. */
export async function writeWidths(
  name: string,
  { size, widths }: Wanted,
  theme: Theme,
  folders: { out: string; site: string },
): Promise<{ files: PictureFile[]; bytes: number }> {
  const files: PictureFile[] = []
  let bytes = 0
  for (const width of widths) {
    const height = heightFor(width, size)
    const src = addressOf(name, theme, width)
    const written = await sharp(join(folders.out, theme, `${name}.png`))
      .resize(width, height, { kernel: 'lanczos3' })
      .avif({ quality: qualityAt(width), effort: EFFORT, chromaSubsampling: '4:4:4' })
      .toFile(join(folders.site, src))
    files.push({ src, width, height })
    bytes += written.size
  }
  return { files, bytes }
}
