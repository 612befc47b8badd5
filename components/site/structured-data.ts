/** What several kinds of page tell machines in the same words (schema.org). */
import type { Crumb } from '@/components/ui/breadcrumb.tsx'

/** The way to a page. */
export function breadcrumbList(crumbs: readonly Crumb[], storeUrl: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item: new URL(path, storeUrl).href,
    })),
  }
}

/** Questions that are in sight on the page, with their answers. */
export function faqPage(questions: readonly { readonly question: string; readonly answer: string }[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  }
}
