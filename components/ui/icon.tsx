import { createElement } from 'react'
import { type IconName, iconShapes } from './icon-shapes.ts'

/** A decorative icon as large as the text it stands in: the words beside it carry the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {iconShapes[name].map(([shape, attributes], index) =>
        createElement(shape, { key: `${shape} ${index}`, ...attributes }),
      )}
    </svg>
  )
}
