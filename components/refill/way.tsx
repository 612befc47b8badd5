import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type PlanPage, planWay } from '@/lib/refills/link.ts'

/** A plan, and the key its reader came with; null for its owner. */
export type Way = { readonly number: string; readonly key: string | null }

type Props = Omit<ComponentProps<typeof Link>, 'href'> & { way: Way; page?: PlanPage }

/** A link to a page of the same plan; the key goes with it. */
export function WayLink({ way, page, ...rest }: Props) {
  return <Link href={planWay(way, page)} prefetch={false} {...rest} />
}

/** What every form of a plan's page carries. */
export function Carried({ way, page, seen }: { way: Way; page: string; seen: number }) {
  return (
    <>
      <input type="hidden" name="number" value={way.number} />
      {way.key !== null && <input type="hidden" name="key" value={way.key} />}
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="seen" value={seen} />
    </>
  )
}
