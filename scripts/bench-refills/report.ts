/** What `npm run bench:refills` found, against its aim. */
import { type Machine, sayMachine } from '../measure/machine.ts'
import { table } from '../measure/table.ts'
import type { Drained } from './watch.ts'

export type RefillReport = {
  readonly startedAt: string
  readonly machine: Machine
  readonly plans: number
  readonly announced: Drained
  readonly charged: Drained
  /** Charges the killed worker left without an answer, settled afterwards. */
  readonly cutOff: number
  readonly broken: Readonly<Record<string, number>>
}

/** Deliveries a second that are wanted on this machine. */
const AIM = 20

export function toMarkdown({ machine, plans, announced, charged, cutOff, broken }: RefillReport): string {
  const line = (what: string, { done, seconds, peakMiB, cpu }: Drained) => [
    ...[what, String(done), seconds.toFixed(1), (done / seconds).toFixed(1), `${Math.round(peakMiB)} MiB`],
    ...[cpu.workers, cpu.postgres, cpu.stripe].map((spent) => `${((spent * 1000) / done).toFixed(0)} ms`),
  ]
  return [
    `${plans} refills, two workers, one of them killed with SIGKILL in the middle of charging. ${sayMachine(machine)}`,
    table(
      [
        '',
        'deliveries',
        'seconds',
        'a second',
        'peak of a worker',
        'CPU each: workers',
        'PostgreSQL',
        'Stripe sandbox',
      ],
      [
        line('announced (quote, bottles, mail queued)', announced),
        line('charged (invoice, payment, order)', charged),
      ],
    ),
    `Aim: ${AIM} charged a second. ${cutOff} charges were cut off by the kill and settled eleven minutes of the store's time later.`,
    table(
      ['must be zero', ''],
      Object.entries(broken).map(([claim, count]) => [claim, String(count)]),
    ),
  ].join('\n\n')
}
