import type { ReactNode } from 'react'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { Breadcrumb, type Crumb } from '@/components/ui/breadcrumb.tsx'

/** The head of a page of the library, named by its last crumb, with what it is about. */
export function LibraryHead({ crumbs, children }: { crumbs: readonly Crumb[]; children: ReactNode }) {
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <BreadcrumbData crumbs={crumbs} />
      <header className="library-head">
        <div>
          <h1 className="title-1">{crumbs.at(-1)?.name}</h1>
          <p className="library-lead">{children}</p>
        </div>
      </header>
    </>
  )
}
