import { LinkOver } from '@/components/refill/link-over.tsx'
import { readSaid } from '@/lib/platform/said.ts'
import type { Access } from '@/lib/refills/access.ts'
import { FRESH_LINK_FORM, type FreshLinkAnswer } from '@/lib/refills/fresh-link/outcome.ts'
import NotFound from '../../not-found.tsx'

/** What stands in the place of a plan's page that may not be shown. proxy.ts has led everybody else away before. */
export async function Closed({ access }: { access: Exclude<Access, { state: 'open' }> }) {
  if (access.state !== 'over') return <NotFound />
  const said = await readSaid<FreshLinkAnswer>(FRESH_LINK_FORM)
  return <LinkOver number={access.number} linkKey={access.key} said={said} />
}
