import { SelfCheck } from '@/components/signals/self-check.tsx'
import { BreadcrumbData } from '@/components/site/breadcrumb-data.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { Breadcrumb } from '@/components/ui/breadcrumb.tsx'

const title = 'Six signals: a self-check'

export const metadata = pageMetadata({
  title,
  description:
    'Six things people notice in their own skin: common causes, when to see a doctor, and what to read. Your answers stay in your browser.',
  path: '/learn/signals',
})

const crumbs = [
  { name: 'Learn', path: '/learn' },
  { name: title, path: '/learn/signals' },
]

/** Questions whose answers never leave the page. In the library's frame: no way to a product stands beside them. */
export default function SignalsPage() {
  return (
    <div className="wrap pt-6 pb-section md:pt-10">
      <Breadcrumb crumbs={crumbs} />
      <BreadcrumbData crumbs={crumbs} />
      <h1 className="title-1 mt-6 max-w-3xl">What is your skin telling you?</h1>
      <p className="reading mt-6">
        Skin has few ways to say that something changed, and many causes look alike. This page will not tell
        you which is yours. It tells you what it may be, when to have it looked at, and what to read.
      </p>
      <p className="mt-4 max-w-measure text-soft">
        Your answers stay on this page: nothing is sent and nothing is stored. Nothing is sold here either.
      </p>
      <SelfCheck />
    </div>
  )
}
