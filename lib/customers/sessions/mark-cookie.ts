/** The readable cookie that says no more than that this browser is signed in, so that a static page shows it. */
export const MARK_COOKIE = 'vs_signed_in'
