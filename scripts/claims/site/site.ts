/** All that a store says: its pages, feeds and mails. */
import { check } from '../page/check.ts'
import type { Finding } from '../page/page.ts'
import { crawl } from './crawl.ts'
import { mails } from './mails.ts'

/** @throws Problem when no store answers at `url` */
export async function checkSite(url: string): Promise<{ pages: number; findings: Finding[] }> {
  const pages = [...(await crawl(url)), ...(await mails())]
  return { pages: pages.length, findings: pages.flatMap(check) }
}
