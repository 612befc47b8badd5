/** An answer in the encodings a browser may ask for, each made once. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

type Encoding = 'br' | 'gzip' | 'identity'

export type Encoded = { readonly encoding: Encoding; readonly body: Buffer }

const makers: Readonly<Record<Encoding, (text: Buffer) => Buffer>> = {
  br: (text) =>
    brotliCompressSync(text, {
      params: {
        [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
  gzip: (text) => gzipSync(text, { level: 9 }),
  identity: (text) => text,
}

export class Encodings {
  private readonly made = new Map<Encoding, Encoded>()
  private readonly text: Buffer

  constructor(text: string) {
    this.text = Buffer.from(text)
  }

  /** @param accepted the request's `Accept-Encoding` */
  for(accepted: string): Encoded {
    const encoding = preferred(accepted)
    const known = this.made.get(encoding)
    if (known) return known
    const made = { encoding, body: makers[encoding](this.text) }
    this.made.set(encoding, made)
    return made
  }
}

/** The smallest of ours that is accepted; one with a weight of zero is refused. */
function preferred(accepted: string): Encoding {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((one) => !/;\s*q=0(?:\.0*)?\s*$/.test(one))
    .map((one) => one.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((one) => names.includes(one)) ?? 'identity'
}
