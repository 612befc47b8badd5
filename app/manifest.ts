import type { MetadataRoute } from 'next'

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
      { src: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
    ],
  }
}
