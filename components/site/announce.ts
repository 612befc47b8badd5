/** The id of the page's one polite live region. */
export const ANNOUNCER_ID = 'announcer'

/** Says `message` to a screen reader, without moving anything. Browser only. */
export function announce(message: string): void {
  const region = document.getElementById(ANNOUNCER_ID)
  if (!region) return
  region.textContent = ''
  requestAnimationFrame(() => {
    region.textContent = message
  })
}
