/** The rooms a visitor can walk to from anywhere. Only rooms that exist. */
export const navigation = [
  { name: 'Protocol', path: '/protocols/inside-out-protocol' },
  { name: 'Products', path: '/products' },
] as const

export const CONTACT = 'contact@vitaalskin.com'
