import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePorts, planPorts, refuseTakenPorts } from './ports.ts'

test('has a standard port for every part, and moves each by its variable', () => {
  expect(planPorts({})).toEqual({ store: 3000, stripe: 12111, mailbox: 1080, smtp: 1025, postgres: 54320 })
  expect(planPorts({ PORT: '4000', PG_PORT: '5433' })).toMatchObject({ store: 4000, postgres: 5433 })
})

test.each(['abc', '0', '70000', '3000.5', '-1'])('refuses PORT=%s', (port) => {
  expect(() => planPorts({ PORT: port })).toThrow('PORT is not a port: set it to a number from 1 to 65535.')
})

test('refuses one port for two parts', () => {
  expect(() => planPorts({ PORT: '1080' })).toThrow('PORT and MAILBOX_PORT are both 1080')
})

test('a taken port is named with the variable that moves it', async () => {
  const ports = await freePorts()
  expect(new Set(Object.values(ports)).size).toBe(5)
  await expect(refuseTakenPorts(ports, ['store', 'smtp'], '127.0.0.1')).resolves.toBeUndefined()
  const stranger = createServer()
  await new Promise<void>((resolve) => stranger.listen(ports.smtp, '127.0.0.1', resolve))
  try {
    await expect(refuseTakenPorts(ports, ['store', 'smtp'], '127.0.0.1')).rejects.toThrow(
      new RegExp(
        `^Port ${ports.smtp}, which the mail server of the mailbox needs, is taken.*MAILBOX_SMTP_PORT=`,
      ),
    )
  } finally {
    stranger.close()
  }
})
