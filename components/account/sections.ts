/** The rooms of the account, in the order of how often one goes there. */
export const sections = [
  { name: 'Overview', path: '/account', says: '' },
  { name: 'Orders', path: '/account/orders', says: 'Where they stand, tracking, receipts, ordering again.' },
  { name: 'Addresses', path: '/account/addresses', says: 'Where your parcels go.' },
  { name: 'Settings', path: '/account/settings', says: 'Name, mail address, signed-in browsers, your data.' },
] as const
