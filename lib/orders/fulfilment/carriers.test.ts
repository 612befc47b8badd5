import { expect, test } from 'vitest'
import { carrierNames, trackingLink, trackingNumber } from './carriers.ts'

test('a number is kept without the spaces and dashes it is printed with', () => {
  expect(trackingNumber(' 9400 1112-0255 5555 5555 55 ')).toBe('9400111202555555555555')
  expect(trackingNumber('1z999aa10123456784')).toBe('1Z999AA10123456784')
})

test.each(['', 'short', '<script>alert(1)</script>', 'A'.repeat(41), '1234567é'])(
  '%j is no tracking number',
  (typed) => {
    expect(trackingNumber(typed)).toBeNull()
  },
)

test('known carriers have a page for a number, others have none', () => {
  const links = carrierNames.map((name) => trackingLink(name, '1Z999AA10123456784'))
  expect(links.filter((link) => link !== null)).toHaveLength(carrierNames.length - 1)
  for (const link of links) if (link) expect(link).toMatch(/^https:.*=1Z999AA10123456784$/)
  expect(trackingLink('Another carrier', '12345678')).toBeNull()
  expect(trackingLink('USPS', null)).toBeNull()
})
