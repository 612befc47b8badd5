import { Button, type ButtonTone } from '@/components/ui/button.tsx'
import { ButtonLink } from '@/components/ui/button-link.tsx'
import { Icon } from '@/components/ui/icon.tsx'
import { SheetPart, Specimen, Specimens } from './sheet.tsx'

const tones: readonly { tone: ButtonTone; words: string }[] = [
  { tone: 'main', words: 'Add to cart' },
  { tone: 'plain', words: 'Read the article' },
  { tone: 'quiet', words: 'Skip this refill' },
]

const states = ['rest', 'hover', 'focus', 'active'] as const

/** Every button and link in every state. */
export function Buttons() {
  return (
    <SheetPart
      id="buttons"
      title="Buttons and links"
      rule="A button says what happens. Persimmon is the one action that matters on a screen; two of them are one too many."
    >
      {tones.map(({ tone, words }) => (
        <Specimens key={tone}>
          {states.map((state) => (
            <Specimen key={state} says={`${tone}, ${state}`}>
              <Button type="button" tone={tone} data-state={state}>
                {words}
              </Button>
            </Specimen>
          ))}
          <Specimen says={`${tone}, busy`}>
            <Button type="button" tone={tone} busy>
              {words}
            </Button>
          </Specimen>
          <Specimen says={`${tone}, disabled`}>
            <Button type="button" tone={tone} disabled>
              {words}
            </Button>
          </Specimen>
        </Specimens>
      ))}
      <Specimens wide>
        <Specimen says="long words">
          <Button type="button" tone="quiet">
            Move this refill to the day after the next bottle would have been opened
          </Button>
        </Specimen>
        <Specimen says="a link that looks like a button, with an icon">
          <ButtonLink href="#buttons">
            See the protocol <Icon name="arrow-right" />
          </ButtonLink>
        </Specimen>
      </Specimens>
      <Specimens>
        <Specimen says="link">
          <a href="#buttons">Cautions and interactions</a>
        </Specimen>
        <Specimen says="link, hover">
          <a href="#buttons" data-state="hover">
            Cautions and interactions
          </a>
        </Specimen>
        <Specimen says="link, focus">
          <a href="#buttons" data-state="focus">
            Cautions and interactions
          </a>
        </Specimen>
        <Specimen says="link that leaves">
          <a href="#buttons">
            Read the study <Icon name="external-link" />
          </a>
        </Specimen>
        <Specimen says="a button among words">
          <button type="button" className="button-text">
            Remove
          </button>
        </Specimen>
        <Specimen says="the same, disabled">
          <button type="button" className="button-text" disabled>
            Remove
          </button>
        </Specimen>
      </Specimens>
    </SheetPart>
  )
}
