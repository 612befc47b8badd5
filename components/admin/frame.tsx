import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  /** The address of whoever is asking; null for anybody but an operator. */
  operator: string | null
  signOut: () => Promise<void>
  children: ReactNode
}

/** What surrounds the rooms of operators: plain, and without the shop. */
export function AdminFrame({ operator, signOut, children }: Props) {
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
