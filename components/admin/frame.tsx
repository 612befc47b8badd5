import Link from 'next/link'
import type { ReactNode } from 'react'
import { signOut } from '@/lib/customers/sessions/actions.ts'

/** What surrounds the rooms of operators: plain, and without the shop. */
export function AdminFrame({ operator, children }: { operator: string | null; children: ReactNode }) {
  return (
    <>
      <header className="desk-header">
        <div className="site-header wrap">
          <Link href="/" prefetch={false} className="brand">
            VitaalSkin
          </Link>
          {operator && (
            <>
              <nav aria-label="Operators" className="site-nav">
                <Link href="/admin/orders" prefetch={false}>
                  Orders
                </Link>
              </nav>
              <form action={signOut} className="desk-sign-out">
                <span className="desk-operator">{operator}</span>
                <button type="submit" className="button-text">
                  Sign out
                </button>
              </form>
            </>
          )}
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap desk">{children}</div>
      </main>
    </>
  )
}
