import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EvidencePromise } from '@/components/home/evidence-promise.tsx'
import { Hero } from '@/components/home/hero.tsx'
import { LatestReading } from '@/components/home/latest-reading.tsx'
import { ProtocolOffer } from '@/components/home/protocol-offer.tsx'
import { RefillTimeline } from '@/components/home/refill-timeline.tsx'
import { WhyRead } from '@/components/home/why-read.tsx'
import { Disclaimer } from '@/components/site/disclaimer.tsx'
import { pageMetadata } from '@/components/site/page-metadata.ts'
import { getProducts, getToday } from '@/lib/catalog/queries.ts'

export const ensureStatic = 'navigation'

export const metadata: Metadata = pageMetadata({
  title: 'VitaalSkin: two supplements, and what is known about them',
  description:
    'Two supplements and one protocol. Every ingredient with its amount, its cautions and what studies do and do not show, before you decide. Buy once or on refill.',
  path: '/',
})

export default async function HomePage() {
  const [products, today] = await Promise.all([getProducts(), getToday()])
  const protocol = products.find(({ kind }) => kind === 'PROTOCOL') ?? notFound()
  return (
    <>
      <Hero />
      <WhyRead />
      <ProtocolOffer protocol={protocol} sold={products} />
      <EvidencePromise />
      <LatestReading />
      <RefillTimeline product={protocol} today={today} />
      <div className="wrap">
        <Disclaimer statements={0} />
      </div>
    </>
  )
}
