/**
 * The few icons this house draws, from Lucide (ISC licence), shape for shape. They are copied because Lucide's own
 * components run in the browser, and an icon has nothing to do there; a test holds them to the package.
 */
export const iconShapes = {
  'arrow-right': [
    ['path', { d: 'M5 12h14' }],
    ['path', { d: 'm12 5 7 7-7 7' }],
  ],
  check: [['path', { d: 'M20 6 9 17l-5-5' }]],
  'external-link': [
    ['path', { d: 'M15 3h6v6' }],
    ['path', { d: 'M10 14 21 3' }],
    ['path', { d: 'M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6' }],
  ],
  search: [
    ['path', { d: 'm21 21-4.34-4.34' }],
    ['circle', { cx: '11', cy: '11', r: '8' }],
  ],
} as const

export type IconName = keyof typeof iconShapes
