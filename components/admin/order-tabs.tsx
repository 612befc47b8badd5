import Link from 'next/link'
import { listPath, type OrderList, type Tab, tabs } from '@/lib/orders/desk/list.ts'

const names = Object.keys(tabs) as Tab[]

/** The states an order can be in, with how many are in each: plain links. */
export function OrderTabs({ current, counts }: { current: Tab | null; counts: OrderList['counts'] }) {
  return (
    <nav aria-label="Orders by state" className="desk-tabs">
      <ul>
        {names.map((tab) => (
          <li key={tab}>
            <Link
              href={listPath({ tab })}
              prefetch={false}
              aria-current={tab === current ? 'page' : undefined}
            >
              {tabs[tab].name} <span className="desk-count">{counts[tab]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
