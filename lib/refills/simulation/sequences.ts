/** Sequences of whatever can happen to one plan, drawn by a seed that repeats them. */
import fc from 'fast-check'
import { type Move, moves } from './drawing.ts'
import { apply } from './moves.ts'
import { mustBeLegal, watch } from './watch.ts'
import { World } from './world.ts'

/** `SEED=…` repeats a run. */
export const seed = Number(process.env.SEED) || Date.now() % 2_147_483_647
let sequences = 0

/** One more sequence was run. */
export function counted(): void {
  sequences += 1
}

/** What was run, and how to run it again. */
export function told(): string {
  return `refill properties: ${sequences} sequences, seed ${seed}`
}

/**
 * Runs `numRuns` sequences drawn from `allowed`, and looks after every move.
 * @throws what was found broken, with the shortest sequence that breaks it
 */
export function whatever(
  numRuns: number,
  allowed: (move: Move) => boolean,
  look: (world: World, drawn: readonly Move[]) => void,
): void {
  const drawn = fc.array(moves.filter(allowed), { minLength: 10, maxLength: 40, size: 'max' })
  const property = fc.property(drawn, (sequence) => {
    counted()
    const world = new World(watch)
    for (const move of sequence) {
      apply(world, move)
      mustBeLegal(world)
    }
    look(world, sequence)
  })
  fc.assert(property, { seed, numRuns })
}
