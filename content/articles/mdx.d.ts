/** What every article exports beside its text: see lib/reading/outline.ts. */
declare module '*.mdx' {
  export const outline: import('@/lib/reading/outline.ts').Outline
}
