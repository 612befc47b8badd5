import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { commandLine, identify, isAlive } from './identity.ts'

test('knows a process by its number and its start, and knows when it is gone', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  await once(child, 'spawn')
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('the child cannot be seen')
  expect(isAlive(identity)).toBe(true)
  expect(isAlive({ ...identity, started: 'another time' })).toBe(false)
  expect(commandLine(identity.pid)).toContain('setInterval')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(identity)).toBe(false)
})
