type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Structured data for machines that read pages. `<` is escaped, so no text can end the script. */
export function JsonLd({ data }: { data: Json }) {
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
