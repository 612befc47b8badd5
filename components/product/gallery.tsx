import type { Scene } from '@/content/products/copy.ts'
import pictures from '@/public/art/pictures.json' with { type: 'json' }
import { Picture } from './picture.tsx'

const SIZES = '(width < 48rem) 100vw, (width < 64rem) 50vw, 40rem'

/**
 * The pictures of one thing, side by side in a strip that snaps: swiped by hand, walked by Tab, or reached by the
 * links below it. Each opens its largest size. All of it is the browser's own work.
 */
export function Gallery({ scenes, name }: { scenes: readonly Scene[]; name: string }) {
  return (
    <section className="gallery" aria-label={`Pictures of ${name}`}>
      <ul className="gallery-strip">
        {scenes.map((scene, at) => (
          <li key={scene} id={`picture-${at + 1}`}>
            <a href={pictures.scenes[scene].files.at(-1)?.src} aria-label={pictures.scenes[scene].alt}>
              <Picture scene={scene} sizes={SIZES} first={at === 0} />
            </a>
          </li>
        ))}
      </ul>
      {scenes.length > 1 && (
        <p className="gallery-ways">
          {scenes.map((scene, at) => (
            <a key={scene} href={`#picture-${at + 1}`} aria-label={`Picture ${at + 1} of ${scenes.length}`}>
              <picture>
                <source media="(prefers-color-scheme: dark)" srcSet={thumbOf(scene, 'dark')} />
                <img src={thumbOf(scene, 'files')} alt="" width="64" height="80" loading="lazy" />
              </picture>
            </a>
          ))}
        </p>
      )}
    </section>
  )
}

/** The smallest file of a picture in one theme. */
function thumbOf(scene: Scene, theme: 'files' | 'dark'): string | undefined {
  return pictures.scenes[scene][theme][0]?.src
}
