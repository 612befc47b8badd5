import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice.tsx'
import type { AskingPage } from '@/lib/refills/asking/ask.ts'
import type { AskView } from '@/lib/refills/asking/queries.ts'
import type { Said } from '@/lib/refills/asking/said.ts'
import { planPath } from '@/lib/refills/link.ts'
import { ActionHead } from './action-head.tsx'
import { Choices } from './choices.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { BeforeAfter } from './dates.tsx'
import { pageWords } from './page-words.ts'
import { RefusalNotice, SaidNotice } from './said-notice.tsx'
import type { Way } from './way.tsx'

type Props = {
  way: Way
  page: AskingPage
  view: AskView
  said: Said | null
  /** Stands above the button: terms and their box. */
  consent?: ReactNode
  /** Stands beside the choices: other ways to the same end. */
  children?: ReactNode
}

/** One action on a refill: what it does, what it comes to, and one button. */
export function ActionView({ way, page, view, said, consent, children }: Props) {
  const { plan, today, asking, isClosed, before, preview } = view
  const words = pageWords[page]
  const refusal = preview && !preview.ok ? preview.refusal : null
  return (
    <article className="refill-action">
      <ActionHead
        way={way}
        title={words.title}
        says={isClosed ? null : words.says(plan, today)}
        scope={preview?.ok ? preview.scope : null}
      />
      {said && said.status !== 'refused' && (
        <SaidNotice said={said} way={way} isOpen={preview?.ok === true} />
      )}
      {refusal && <RefusalNotice refusal={refusal} way={way} isNew={said?.status === 'refused'} />}
      <Choices
        path={planPath(plan.number, page)}
        linkKey={way.key}
        choices={asking.choices}
        problem={asking.problem}
      />
      {asking.choices.length === 0 && asking.problem && <Notice>{asking.problem}</Notice>}
      {!isClosed && children}
      <BeforeAfter before={before} after={preview?.ok ? preview.after : null} currency={plan.currency} />
      {preview?.ok ? (
        <ConfirmForm
          {...{ way, page, seen: plan.version, fields: asking.fields }}
          button={words.button({ ...view, preview })}
        >
          {consent}
        </ConfirmForm>
      ) : (
        !refusal &&
        asking.choices.length > 0 && (
          <Notice>Choose first. You see the new dates and amounts here before you confirm.</Notice>
        )
      )}
    </article>
  )
}
