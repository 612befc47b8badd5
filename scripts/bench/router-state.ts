/** Where a browser's router stands, as it says it with every server action. */
import type { Page } from './send.ts'

/** The product page of `sku`, freshly opened. @param store the store's address */
export function productPage(store: string, sku: string): Page {
  const page = ['__PAGE__', {}]
  const state = [
    '',
    {
      children: [
        '(read)',
        { children: ['products', { children: [['slug', sku, 'd', null], { children: page }] }] },
      ],
    },
  ]
  return { url: new URL(`/products/${sku}`, store), routerState: encodeURIComponent(JSON.stringify(state)) }
}
