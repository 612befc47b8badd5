import { expect, test } from 'vitest'
import { explain } from './database.ts'

const url = 'postgresql://shop:hunter2@db.example.com:5433/store'
const failure = (code: string) => Object.assign(new Error('said'), { code })

test.each([
  ['ECONNREFUSED', 'No database answers at db.example.com:5433: start it, or correct DATABASE_URL.'],
  ['ENOTFOUND', 'The host db.example.com in DATABASE_URL cannot be found: correct it, or check the network.'],
  [
    '28P01',
    'The database at db.example.com:5433 refuses the user "shop" with this password: correct DATABASE_URL.',
  ],
  [
    '3D000',
    'There is no database "store" at db.example.com:5433: create it (createdb store), or correct DATABASE_URL.',
  ],
  ['XX000', 'The database at db.example.com:5433 does not let the store in (said): correct DATABASE_URL.'],
])('%s is a sentence that says what to do, without the password', (code, sentence) => {
  expect(explain(url, failure(code))).toBe(sentence)
})

test('a host with two addresses that both refuse is one refusal', () => {
  expect(explain(url, new AggregateError([failure('ECONNREFUSED'), failure('ECONNREFUSED')]))).toContain(
    'No database answers',
  )
})
