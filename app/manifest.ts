import type { MetadataRoute } from 'next'

const icon = (name: string, size: number, purpose: 'any' | 'maskable') =>
  ({ src: `/art/${name}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose }) as const

/** How the store looks on a home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'VitaalSkin',
    short_name: 'VitaalSkin',
    start_url: '/',
    display: 'browser',
    background_color: '#f4f5f1',
    theme_color: '#f4f5f1',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].flatMap((size) => [icon('icon', size, 'any'), icon('icon-maskable', size, 'maskable')]),
    ],
  }
}
