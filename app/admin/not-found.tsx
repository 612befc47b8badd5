import { ButtonLink } from '@/components/ui/button-link.tsx'

export const metadata = { title: 'Page not found' }

/** The same words whether there is no such order or nobody may see it. */
export default function NotFound() {
  return (
    <div className="pb-section">
      <h1 className="title-2">This page is not here</h1>
      <p className="mt-6 mb-8 max-w-measure text-lg text-soft">
        There is nothing at this address, or nothing you can see.
      </p>
      <ButtonLink href="/" prefetch={false}>
        To the store
      </ButtonLink>
    </div>
  )
}
