import type { Metadata } from 'next'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { termsOfSale } from '@/content/terms.ts'
import { getShippingPolicy } from '@/lib/catalog/queries.ts'
import { formatMoney, money } from '@/lib/platform/money.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = pageMetadata({
  title: 'Terms of sale',
  description: 'How buying, delivery and refills work at VitaalSkin, and what is not settled yet.',
  path: '/terms',
})

export default async function TermsPage() {
  const { flatRate, freeFrom } = await getShippingPolicy()
  const sections = termsOfSale({
    flatRate: formatMoney(money(flatRate)),
    freeFrom: formatMoney(money(freeFrom)),
  })
  return (
    <div className="wrap max-w-measure pb-section">
      <h1 className="pt-8 title-1">Terms of sale</h1>
      {sections.map(({ id, title, sentences }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} className="mt-10 space-y-3">
          <h2 id={`${id}-title`} className="title-3">
            {title}
          </h2>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </div>
  )
}
