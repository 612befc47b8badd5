import type { Scene } from '@/content/products/copy.ts'
import pictures from '@/public/art/pictures.json' with { type: 'json' }

type Props = {
  /** Its name in art/wanted.json. */
  scene: Scene
  /** How wide it stands on the page, in the words of the `sizes` attribute. */
  sizes: string
  /** True for the one picture that is seen first. */
  first?: boolean
  /** Other words than the picture's own; empty where the text beside it says the same. */
  alt?: string
  className?: string
}

type File = { readonly src: string; readonly width: number }

const srcSet = (files: readonly File[]) => files.map(({ src, width }) => `${src} ${width}w`).join(', ')

/** A picture of public/art in the width that fits and the light of the theme, its place held while it loads. */
export function Picture({ scene, sizes, first = false, alt, className = '' }: Props) {
  const { alt: ownAlt, illustration, files, dark } = pictures.scenes[scene]
  const [smallest] = files
  const largest = files.at(-1)
  const picture = (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={srcSet(dark)} sizes={sizes} type="image/avif" />
      <img
        src={smallest?.src}
        srcSet={srcSet(files)}
        sizes={sizes}
        width={largest?.width}
        height={largest?.height}
        alt={alt ?? ownAlt}
        fetchPriority={first ? 'high' : undefined}
        loading={first ? undefined : 'lazy'}
        decoding={first ? 'sync' : 'async'}
        className={`picture ${className}`}
      />
    </picture>
  )
  if (!illustration) return picture
  return (
    <span className="picture-drawn">
      {picture}
      <span aria-hidden="true">Illustration</span>
    </span>
  )
}
