/** The rooms of the account, in the order of how often one goes there. */
export const sections = [
  { name: 'Overview', path: '/account', says: '' },
  {
    name: 'Refills',
    path: '/account/refills',
    says: 'What comes next, skipping, moving, pausing, canceling.',
  },
  { name: 'Orders', path: '/account/orders', says: 'Where they stand, tracking, receipts, ordering again.' },
  { name: 'Addresses', path: '/account/addresses', says: 'Where your parcels go.' },
  { name: 'Cards', path: '/account/cards', says: 'What your refills are paid with.' },
  { name: 'Consents', path: '/account/consents', says: 'What you agreed to, word for word.' },
  { name: 'Notices', path: '/account/notices', says: 'Every email about your refills.' },
  {
    name: 'Settings',
    path: '/account/settings',
    says: 'Name, email address, signed-in browsers, your data.',
  },
] as const
