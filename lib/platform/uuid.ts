/** Ids as they stand in addresses and forms. */

/** True when `text` has the shape of an id of ours; anything else the database would not even compare. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
