/** Where the cards of an account are, and where their page finds what was answered. */
export const CARDS = '/account/cards'
export const CARDS_FORM = 'cards'
