import { expect, test } from 'vitest'
import { mergeVariables, parseDotEnv, unknownNames } from './dotenv.ts'

test('reads assignments, comments, quotes over several lines and a byte order mark', () => {
  expect(
    parseDotEnv('\uFEFF# a note\nPORT=3001\nexport HOST = "127.0.0.1"\n\nKEY="one\ntwo"\nEMPTY=\n'),
  ).toEqual({
    PORT: '3001',
    HOST: '127.0.0.1',
    KEY: 'one\ntwo',
    EMPTY: '',
  })
})

test.each([
  ['PORT 3000', 'Line 1 of .env is not NAME=value'],
  ['PORT=1\n=secret', 'Line 2 of .env is not NAME=value'],
  ['A="never closed\nB=1', 'Line 1 of .env opens a quote that is never closed'],
  ['A=\0', '.env is not a plain text file'],
])('says which line of %j is wrong, and nothing of what is in it', (text, sentence) => {
  expect(() => parseDotEnv(text)).toThrow(sentence)
  expect(() => parseDotEnv(text)).not.toThrow('secret')
})

test('the process environment wins over .env, and what is empty does not count', () => {
  expect(
    mergeVariables({ PORT: '4000', HOST: '' }, { PORT: '3000', HOST: '0.0.0.0', LOG_LEVEL: '' }),
  ).toEqual({
    PORT: '4000',
    HOST: '0.0.0.0',
  })
})

test('finds the names that .env.example does not know', () => {
  const example = '# What it is.\n# STORE_MODE=demo\nPORT=3000\n'
  expect(
    unknownNames({ STORE_MOD: 'live', PORT: '1', STORE_MODE: 'demo', NODE_OPTIONS: '' }, example),
  ).toEqual(['STORE_MOD'])
})
