import { SheetPart } from './sheet.tsx'
import { pixelRange } from './tokens.ts'

const scale = [
  {
    token: 'text-display',
    name: 'Display',
    className: 'font-serif title-display',
    says: 'Does your skin listen?',
  },
  {
    token: 'text-title-1',
    name: 'Title 1',
    className: 'font-serif title-1',
    says: 'NAD+ Vital Energy Complex',
  },
  {
    token: 'text-title-2',
    name: 'Title 2',
    className: 'font-serif title-2',
    says: 'What research shows, and does not',
  },
  {
    token: 'text-title-3',
    name: 'Title 3',
    className: 'font-serif title-3',
    says: 'Two barrier organs, one line',
  },
  {
    token: 'text-lg',
    name: 'Reading',
    className: 'reading',
    says: 'A grade is never shown without its caveat. We would rather lose a sale than mislead a reader.',
  },
  {
    token: 'text-base',
    name: 'Base',
    className: 'text-base',
    says: '60 capsules, two a day, 30 days. 500 mg.',
  },
  {
    token: 'text-sm',
    name: 'Small',
    className: 'text-sm',
    says: 'Ordered on Mon, Nov 23, 2026. We write 8 days before.',
  },
] as const

const spaces = [
  { token: 'spacing-gutter', says: 'Gutter, at the edges of a page', className: 'bar-gutter' },
  { token: 'spacing-section', says: 'Section, between the parts of a page', className: 'bar-section' },
] as const

const shapes = [
  { says: 'radius 2 px: ticks, badges', className: 'rounded-sm border border-edge' },
  { says: 'radius 3 px: controls', className: 'rounded-md border border-edge' },
  { says: 'radius 4 px: frames', className: 'rounded-lg border border-edge' },
  { says: 'lift: only above the page', className: 'rounded-lg bg-surface shadow-lift' },
] as const

/** The type scale, the rhythm and the few shapes. */
export function TypeAndSpace({ tokens }: { tokens: ReadonlyMap<string, string> }) {
  return (
    <>
      <SheetPart
        id="type"
        title="Type"
        rule="Literata for what one reads, Hanken Grotesk for what one operates. Sentence case, tabular figures, a measure of 62 characters."
      >
        <ul className="type-scale">
          {scale.map(({ token, name, className, says }) => (
            <li key={token}>
              <span className="type-name">
                {name}
                <span className="tabular-nums">{sizeOf(tokens.get(token))}</span>
              </span>
              <p className={className}>{says}</p>
            </li>
          ))}
        </ul>
      </SheetPart>
      <SheetPart
        id="space"
        title="Space and shape"
        rule="Two rhythms grow with the window. Corners are nearly square. Only what truly lies above the page casts a shadow."
      >
        <ul className="bars">
          {spaces.map(({ token, says, className }) => (
            <li key={token}>
              <span className={`bar ${className}`} aria-hidden="true" />
              {says}, <span className="tabular-nums">{sizeOf(tokens.get(token))}</span>
            </li>
          ))}
        </ul>
        <ul className="shapes">
          {shapes.map(({ says, className }) => (
            <li key={says}>
              <div className={`shape ${className}`} />
              {says}
            </li>
          ))}
        </ul>
      </SheetPart>
    </>
  )
}

function sizeOf(value = ''): string {
  const [smallest, largest] = pixelRange(value)
  return smallest === largest ? `${smallest} px` : `${smallest} to ${largest} px`
}
