/** The settings of the store the simulated plan belongs to, in the place of `lib/platform/env.ts`. */
export const env = () => ({
  STORE_URL: 'https://store.test',
  STORE_TIME_ZONE: 'America/New_York',
  LINK_SECRET: 'a secret of thirty-two characters',
})
