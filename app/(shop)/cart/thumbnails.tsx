import type { ReactNode } from 'react'
import { Picture } from '@/components/product/picture.tsx'
import { allCopy } from '@/content/products/copy.ts'

/** A small picture of everything sold, by sku. */
export function thumbnails(): Record<string, ReactNode> {
  return Object.fromEntries(
    allCopy.map(({ sku, picture }) => [sku, <Picture key={sku} scene={picture} sizes="7rem" first />]),
  )
}
