import type { Scene } from '@/content/products/copy.ts'
import pictures from '@/public/art/pictures.json' with { type: 'json' }

type Props = {
  scene: Scene
  /** How wide it stands on the page, in the words of the `sizes` attribute. */
  sizes: string
  /** True for the one picture that is seen first. */
  first?: boolean
  className?: string
}

/** A picture of public/art in the width that fits, its place held while it loads. */
export function Picture({ scene, sizes, first = false, className = '' }: Props) {
  const { alt, files } = pictures.scenes[scene]
  const [smallest] = files
  const largest = files.at(-1)
  return (
    <picture>
      <img
        src={smallest?.src}
        srcSet={files.map(({ src, width }) => `${src} ${width}w`).join(', ')}
        sizes={sizes}
        width={largest?.width}
        height={largest?.height}
        alt={alt}
        fetchPriority={first ? 'high' : undefined}
        loading={first ? undefined : 'lazy'}
        decoding="async"
        className={`picture ${className}`}
      />
    </picture>
  )
}

/** The picture a shared link shows: the card of a sku, or of the home page. */
export function shareCard(name: string) {
  const found = Object.entries(pictures.cards).find(([card]) => card === name)
  return (found?.[1] ?? pictures.cards.home) satisfies {
    src: string
    width: number
    height: number
    alt: string
  }
}
