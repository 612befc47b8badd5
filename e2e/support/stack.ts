/** The running stack that `npm test` (or `npm start`) brought up, by its environment. */

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run these tests through npm test`)
  return value
}

export const stack = {
  storeUrl: needed('STORE_URL'),
  sandboxUrl: needed('SANDBOX_URL'),
  mailboxUrl: needed('MAILBOX_URL'),
  databaseUrl: needed('DATABASE_URL'),
  internalSecret: needed('INTERNAL_SECRET'),
  webhookSecret: needed('WEBHOOK_SECRET'),
}
