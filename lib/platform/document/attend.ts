/**
 * Runs in the browser, written into every document as its own text (so it uses nothing from outside): starts the page's
 * program when somebody reaches for something, and until then lets nothing that was done get lost.
 */
import type { Program } from './split.ts'

export type Attended = Program & {
  /** Where React's data of the page is. */
  readonly data: string
  /** Readable cookies: with a number in one of them, the page has something to show that only script knows. */
  readonly cookies: readonly string[]
}

/** The element that stands before this script and holds what it needs to know, as JSON. */
export const PROGRAM_ID = 'program'

/** @param alive the event that says that the page answers to script */
export function attend(alive: string): void {
  const known: Attended = JSON.parse(document.currentScript?.previousElementSibling?.textContent ?? '{}')
  const { styles, data, scripts, cookies } = known
  const PATIENCE_MS = 5000
  const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin']
  let starting: Promise<void> | undefined
  let isHolding = true

  function add(tag: 'link' | 'script', attributes: Record<string, string>): Promise<unknown> {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return new Promise((resolve, reject) => {
      element.onload = resolve
      element.onerror = reject
      document.head.append(element)
    })
  }

  async function run(): Promise<void> {
    const sheets = styles.map((href) => add('link', { rel: 'stylesheet', href, 'data-precedence': 'next' }))
    await Promise.all([...sheets, add('script', { src: data })])
    const isAlive = new Promise((resolve) => addEventListener(alive, resolve, { once: true }))
    await Promise.all([...scripts.map((src) => add('script', { src, async: '' })), isAlive])
  }

  /** Whatever happens, what was held goes its way in the end: without script, if it must. */
  function start(): Promise<void> {
    for (const sign of signs) removeEventListener(sign, notice, true)
    const late = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))
    starting ??= Promise.race([run().catch(() => undefined), late]).then(() => {
      isHolding = false
    })
    return starting
  }

  /** A pointer that rests where the page comes to lie is told of as a move by nothing. */
  function notice(event: Event): void {
    const { movementX, movementY } = event as PointerEvent
    if (event.type !== 'pointermove' || movementX !== 0 || movementY !== 0) void start()
  }

  /** A press that only the program answers is made again once it can. React takes over what is pressed if it has not yet. */
  function hold(event: Event): void {
    const button = event.target instanceof Element && event.target.closest('button')
    if (!isHolding || !button || button.matches('[popovertarget], [commandfor]')) return
    const isPosting = button.type === 'submit' && button.form?.method === 'post'
    if (!isPosting && button.type !== 'button') return
    event.preventDefault()
    void start().then(() => button.click())
  }

  function whenIdle(work: () => void): void {
    const wait = () => ('requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 200))
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
  }

  /** So that the first touch need not wait for the network. */
  function fetchAhead(): void {
    const saves = 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData
    if (starting || saves) return
    for (const href of [data, ...scripts])
      void add('link', { rel: 'prefetch', as: 'script', href }).catch(() => 0)
  }

  for (const sign of signs) addEventListener(sign, notice, { capture: true, passive: true })
  addEventListener('click', hold, true)
  const hasSomethingToShow =
    location.search !== '' || new RegExp(`(?:^|; )(?:${cookies.join('|')})=[1-9]`).test(document.cookie)
  whenIdle(hasSomethingToShow ? start : fetchAhead)
}
