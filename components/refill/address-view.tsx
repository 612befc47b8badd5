import Link from 'next/link'
import { AddressInputs } from '@/components/account/address-inputs.tsx'
import { RadioCard } from '@/components/ui/radio-card.tsx'
import type { AddressSaid } from '@/lib/refills/address/form.ts'
import type { AddressView as View } from '@/lib/refills/address/queries.ts'
import { sendElsewhere } from '@/lib/refills/asking/actions.ts'
import { planWay } from '@/lib/refills/link.ts'
import { sayNext } from '@/lib/refills/outlook.ts'
import { ActionHead } from './action-head.tsx'
import { Answer } from './answer.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { BeforeAfter } from './dates.tsx'
import { RefusalNotice, SaidNotice } from './said-notice.tsx'
import { Carried, type Way, WayLink } from './way.tsx'

const SAYS =
  'Dates and prices stay as they are. Sales tax follows the place: a delivery that was announced already is priced anew once you confirm, and the email names its amount.'

type Props = { way: Way; view: View; said: AddressSaid | null }

/** Where deliveries go: typed, or from the address book, for one delivery or all. */
export function AddressView({ way, view, said }: Props) {
  const { plan, today, before, preview, book } = view
  const problems = said?.problems ?? {}
  const isWrong = Object.keys(problems).length > 0
  return (
    <article className="refill-action">
      <ActionHead way={way} title="Where it goes" says={preview.ok ? SAYS : null} scope={null} />
      {said?.said && <SaidNotice said={said.said} way={way} isOpen={preview.ok} />}
      {isWrong && (
        <Answer tone="care" isNew>
          <p>Look at what is marked below: {Object.values(problems).join(' ')}</p>
        </Answer>
      )}
      {!preview.ok ? (
        <RefusalNotice refusal={preview.refusal} way={way} isNew={false} />
      ) : (
        <>
          <Book way={way} book={book} />
          <form action={sendElsewhere} noValidate className="refill-choices">
            <Carried way={way} page="address" seen={plan.version} />
            <AddressInputs typed={said?.typed ?? view.typed} problems={problems} />
            <fieldset>
              <legend className="field-label">For which deliveries</legend>
              <div className="choices">
                <RadioCard
                  id="scope-this"
                  name="scope"
                  value="this"
                  label="This delivery only"
                  defaultChecked={said?.scope === 'this'}
                >
                  The one charged on {sayNext(plan, today)}.
                </RadioCard>
                <RadioCard
                  id="scope-all"
                  name="scope"
                  value="all"
                  label="Every delivery from now on"
                  defaultChecked={said?.scope !== 'this'}
                />
              </div>
            </fieldset>
            <BeforeAfter before={before} after={preview.after} currency={plan.currency} />
            <p className="refill-choose">
              <ConfirmButton>Send it there</ConfirmButton>
              <WayLink way={way}>Keep it as it is</WayLink>
            </p>
          </form>
        </>
      )}
    </article>
  )
}

function Book({ way, book }: { way: Way; book: View['book'] }) {
  if (book.length === 0) return null
  return (
    <section aria-labelledby="from-book">
      <h2 id="from-book" className="refill-compare-title">
        Take one from your address book
      </h2>
      <ul className="refill-log">
        {book.map(({ id, label }) => (
          <li key={id}>
            <Link href={planWay(way, 'address', { book: id })} prefetch={false}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
