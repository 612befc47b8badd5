/**
 * The arguments of a server action as React's `encodeReply` writes them for `useActionState`: the state before, and a
 * form whose fields travel as parts of their own. (react-server-dom-turbopack, client, `processReply`.)
 */

export type EncodedReply = { readonly contentType: string; readonly body: Buffer }

const boundary = '----WebKitFormBoundaryVitaalSkinBench0'

/** @param stateBefore what the action last answered on this page, as JSON; strings in it may not begin with `$` */
export function encodeReply(
  stateBefore: Readonly<Record<string, string>>,
  form: Readonly<Record<string, string>>,
): EncodedReply {
  const fields = Object.entries(form).map(([name, value]) => part(`_1_${name}`, value))
  const root = part('0', JSON.stringify([stateBefore, '$K1']))
  const text = [...fields, root, `--${boundary}--\r\n`].join('')
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(text) }
}

function part(name: string, value: string): string {
  return `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
}
