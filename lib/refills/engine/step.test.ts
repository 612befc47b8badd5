import { expect, test } from 'vitest'
import { addDays } from '../calendar.ts'
import { announcedPlan, plan, unpaidPlan } from '../simulation/example.ts'
import { type StepFacts, stepOf, type Told } from './step.ts'

function on(today: string, change: Partial<StepFacts> = {}): StepFacts {
  const now = new Date(`${today}T17:00:00Z`)
  return { today, now, notice: null, undelivered: 0, attemptSince: null, reminders: 0, ...change }
}

/** A notice given at noon in New York on `day`. */
function told(kind: Told['kind'], day: string, change: Partial<Told> = {}): Told {
  return { kind, at: new Date(`${day}T17:00:00Z`), on: day, sentOn: null, isUndelivered: false, ...change }
}

const inTime = told('ADVANCE', '2026-12-15', { sentOn: '2026-12-15' })

test('nothing is due before the eight days, and the notice from then on', () => {
  expect(stepOf(plan(), on('2026-12-14'))).toEqual({ kind: 'none' })
  expect(stepOf(plan(), on('2026-12-15'))).toEqual({
    ...{ kind: 'announce', chargeOn: '2026-12-23', why: 'ahead' },
  })
})

test('a notice that an outage made late moves the charge, so that there are always eight days', () => {
  expect(stepOf(plan(), on('2026-12-22'))).toMatchObject({ kind: 'announce', chargeOn: '2026-12-30' })
  expect(stepOf(plan(), on('2027-02-01'))).toMatchObject({ kind: 'announce', chargeOn: '2027-02-09' })
})

test('while the last parcel has not left, nothing further is announced', () => {
  const waiting = plan({ last: { chargedOn: '2026-11-23', shippedOn: null } })
  expect(stepOf(waiting, on('2027-02-01'))).toEqual({ kind: 'none' })
})

test('a plan she paused is announced before it returns; one that rests or ended is left alone', () => {
  const paused = plan({ state: 'PAUSED', pauseReason: 'CUSTOMER', resumeOn: '2026-12-23' })
  expect(stepOf(paused, on('2026-12-15'))).toMatchObject({ kind: 'announce', why: 'resuming' })
  expect(stepOf(plan({ state: 'CANCELLED' }), on('2027-02-01'))).toEqual({ kind: 'none' })
  const resting = unpaidPlan('UNPAID', { state: 'PAUSED', pauseReason: 'PAYMENT' })
  expect(stepOf(resting, on('2027-02-01'))).toEqual({ kind: 'none' })
})

test('a charge is due on its day, and on every day after it that nobody swept', () => {
  expect(stepOf(announcedPlan(), on('2026-12-22', { notice: inTime }))).toEqual({ kind: 'none' })
  expect(stepOf(announcedPlan(), on('2026-12-23', { notice: inTime }))).toEqual({ kind: 'charge' })
  expect(stepOf(announcedPlan(), on('2026-12-26', { notice: inTime }))).toEqual({ kind: 'charge' })
})

test('nothing is charged before its notice has gone out', () => {
  const notice = told('ADVANCE', '2026-12-15')
  expect(stepOf(announcedPlan(), on('2026-12-23', { notice }))).toEqual({ kind: 'none' })
  expect(stepOf(announcedPlan(), on('2026-12-23'))).toEqual({ kind: 'none' })
})

test('a notice that the mail server sent late is sent anew, with all of her eight days', () => {
  const notice = told('ADVANCE', '2026-12-15', { sentOn: '2026-12-16' })
  expect(stepOf(announcedPlan(), on('2026-12-16', { notice }))).toEqual({
    ...{ kind: 'announce', chargeOn: '2026-12-24', why: 'changed' },
  })
  expect(stepOf(announcedPlan(), on('2026-12-23', { notice }))).toMatchObject({ chargeOn: '2026-12-31' })
})

test('what she confirmed herself is charged on its day, whether or not its mail has gone', () => {
  const notice = told('CONFIRMED', '2026-12-20')
  expect(stepOf(announcedPlan(), on('2026-12-23', { notice }))).toEqual({ kind: 'charge' })
  expect(stepOf(announcedPlan(), on('2026-12-22', { notice }))).toEqual({ kind: 'none' })
})

test('what she confirmed today is charged once she can take it back no longer', () => {
  const notice = told('CONFIRMED', '2026-12-23')
  const at = (time: string) =>
    stepOf(announcedPlan(), on('2026-12-23', { notice, now: new Date(`2026-12-23T${time}Z`) }))
  expect(at('17:00:01')).toEqual({ kind: 'none' })
  expect(at('17:10:00')).toEqual({ kind: 'none' })
  expect(at('17:10:01')).toEqual({ kind: 'charge' })
})

test('a notice that cannot be delivered: nothing is charged, its bottles go back, and it is given anew three times', () => {
  const notice = told('ADVANCE', '2026-12-15', { isUndelivered: true })
  const lost = (day: string, undelivered: number) => stepOf(announcedPlan(), on(day, { notice, undelivered }))
  expect(lost('2026-12-15', 1)).toEqual({ kind: 'release_stock' })
  const released = announcedPlan({}, { stock: 'NONE' })
  expect(stepOf(released, on('2026-12-17', { notice, undelivered: 1 }))).toEqual({ kind: 'none' })
  expect(lost('2026-12-18', 1)).toEqual({ kind: 'announce', chargeOn: '2026-12-26', why: 'changed' })
  expect(lost('2027-02-01', 3)).toMatchObject({ kind: 'announce', chargeOn: '2027-02-09' })
  expect(lost('2027-02-01', 4)).toEqual({ kind: 'release_stock' })
  expect(stepOf(released, on('2027-02-01', { notice, undelivered: 4 }))).toEqual({ kind: 'none' })
  const confirmed = told('CONFIRMED', '2026-12-20', { isUndelivered: true })
  expect(stepOf(announcedPlan(), on('2026-12-23', { notice: confirmed }))).toEqual({ kind: 'charge' })
})

test('a short delivery looks for its bottles, before its day and after it, and is not charged', () => {
  const short = announcedPlan({}, { stock: 'SHORT' })
  expect(stepOf(short, on('2026-12-16', { notice: inTime }))).toEqual({ kind: 'seek_stock' })
  expect(stepOf(short, on('2026-12-23', { notice: inTime }))).toEqual({ kind: 'seek_stock' })
  expect(stepOf(announcedPlan({}, { state: 'STOCK_WAIT' }), on('2027-02-01'))).toEqual({ kind: 'seek_stock' })
})

test('a declined card is tried again on its day; its bottles are given back after three days', () => {
  const dunning = unpaidPlan('DUNNING', {}, { retryOn: '2026-12-28', failures: 3 })
  expect(stepOf(dunning, on('2026-12-26'))).toEqual({ kind: 'none' })
  expect(stepOf(dunning, on('2026-12-27'))).toEqual({ kind: 'release_stock' })
  expect(stepOf(dunning, on('2026-12-28'))).toEqual({ kind: 'charge' })
  const released = unpaidPlan('DUNNING', {}, { retryOn: '2026-12-28', failures: 3, stock: 'NONE' })
  expect(stepOf(released, on('2026-12-27'))).toEqual({ kind: 'none' })
})

test('who has to answer her bank is reminded on days 3 and 9, and the plan rests after 14', () => {
  const asked = unpaidPlan('ACTION_REQUIRED')
  expect(stepOf(asked, on('2026-12-25'))).toEqual({ kind: 'none' })
  expect(stepOf(asked, on('2026-12-26'))).toEqual({ kind: 'remind' })
  expect(stepOf(asked, on('2026-12-26', { reminders: 1 }))).toEqual({ kind: 'none' })
  expect(stepOf(asked, on('2027-01-01', { reminders: 1 }))).toEqual({ kind: 'remind' })
  expect(stepOf(asked, on('2027-01-06', { reminders: 2 }))).toEqual({ kind: 'none' })
  expect(stepOf(asked, on('2027-01-07', { reminders: 2 }))).toEqual({ kind: 'give_up' })
})

test('while her bank waits for her, what she is invited to pay for stays put aside', () => {
  const asked = unpaidPlan('ACTION_REQUIRED')
  expect(asked.cycle.stock).toBe('PROMISED')
  const days = Array.from({ length: 15 }, (_, days) => addDays('2026-12-23', days))
  const steps = days.map((day) => stepOf(asked, on(day, { reminders: 2 })).kind)
  expect(steps).toEqual(days.map(() => 'none'))
})

test('a charge under way is left alone for ten minutes, then somebody asks what became of it', () => {
  const charging = unpaidPlan('CHARGING')
  const since = (time: string) => on('2026-12-23', { attemptSince: new Date(`2026-12-23T${time}Z`) })
  expect(stepOf(charging, since('16:51:00'))).toEqual({ kind: 'none' })
  expect(stepOf(charging, since('16:50:00'))).toEqual({ kind: 'settle' })
  expect(stepOf(charging, on('2026-12-23'))).toEqual({ kind: 'settle' })
})

test('a charge that was under way when its plan was cancelled is settled all the same', () => {
  expect(stepOf(unpaidPlan('CHARGING', { state: 'CANCELLED' }), on('2026-12-24'))).toEqual({ kind: 'settle' })
})
