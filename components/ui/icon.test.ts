import { icons } from 'lucide-react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Icon } from './icon.tsx'
import { iconShapes } from './icon-shapes.ts'

const theirs = {
  'arrow-right': icons.ArrowRight,
  check: icons.Check,
  'external-link': icons.ExternalLink,
  search: icons.Search,
} satisfies Record<keyof typeof iconShapes, unknown>

/** What stands inside the `<svg>`. */
const drawn = (markup: string) => markup.slice(markup.indexOf('>') + 1)

test.each(['arrow-right', 'check', 'external-link', 'search'] as const)(
  '%s is drawn as Lucide draws it',
  (name) => {
    const ours = renderToStaticMarkup(createElement(Icon, { name }))
    expect(drawn(ours)).toBe(drawn(renderToStaticMarkup(createElement(theirs[name]))))
  },
)

test('every icon of ours is held to Lucide', () => {
  expect(Object.keys(theirs)).toEqual(Object.keys(iconShapes))
})
