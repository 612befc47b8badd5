/** Runs the steps of `npm test` one after another, each with one line, and keeps what they came to. */
import { readFileSync } from 'node:fs'
import type { Command } from '../stack/child.ts'
import { asProblem, Stopped } from '../stack/problem.ts'
import { type Progress, seconds } from '../stack/progress.ts'
import type { Stack } from '../stack/stack.ts'
import { notRun, type Outcome, summary } from './outcome.ts'

const SHOWN_LINES = 150

export class Runner {
  readonly outcomes: Outcome[] = []

  constructor(
    private readonly stack: Stack,
    private readonly progress: Progress,
  ) {}

  /** Runs `work` as the step `title`. Whatever it throws is a failure of this step, not of those after it. */
  async step(title: string, work: () => Promise<Outcome>): Promise<Outcome> {
    const started = performance.now()
    const outcome = await this.progress.during(title, work).catch((error: unknown) => {
      if (error instanceof Stopped) throw error
      const { message, details } = asProblem(error)
      return notRun(`${details}\n${message}`)
    })
    this.outcomes.push(outcome)
    const spent = seconds(performance.now() - started)
    this.progress.line(`  ${outcome.failed > 0 ? '✗' : '✓'} ${title}: ${summary(outcome)}  ${spent}`)
    if (outcome.details) this.progress.line(`\n${outcome.details.trim()}\n`)
    return outcome
  }

  /** Runs `command` to its end, and returns its exit code and the end of what it said. */
  async command(name: string, command: Command, withinMs: number): Promise<{ code: number; said: string }> {
    const code = await this.stack.runToEnd({ ...command, name }, withinMs)
    const lines = readFileSync(this.stack.logs.file(name), 'utf8').trimEnd().split('\n')
    const cut = lines.length > SHOWN_LINES ? [`… the beginning is in ${this.stack.logs.file(name)}`] : []
    return { code, said: [...cut, ...lines.slice(-SHOWN_LINES)].join('\n') }
  }
}
