/** A mail address as it may be shown to whoever holds a link: her own she knows again, a stranger's she does not learn. */

/** `maria@example.com` as `m•••@example.com`, however long it is. */
export function masked(email: string): string {
  const [first = ''] = email
  return `${first}•••${email.slice(email.lastIndexOf('@'))}`
}
