/** Said on `window` once a page answers to script. */
export const ALIVE = 'page:alive'
