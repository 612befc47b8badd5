/** A calm list of steps. On a terminal the running one counts its seconds; elsewhere there is one line a step. */
import { performance } from 'node:perf_hooks'

const REMIND_MS = 15_000

type Output = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>

export class Progress {
  /** What is being done, the innermost last: that is the one to show. */
  private readonly open: string[] = []

  constructor(private readonly out: Output = process.stdout) {}

  /** Runs `work` as a step with a line at its end; `remark` adds to that line. */
  async step<T>(title: string, work: (remark: (text: string) => void) => Promise<T>): Promise<T> {
    const started = performance.now()
    let remark = ''
    const spent = () => seconds(performance.now() - started)
    try {
      const result = await this.during(title, () =>
        work((text) => {
          remark = ` (${text})`
        }),
      )
      this.line(`  ✓ ${title}${remark}  ${spent()}`)
      return result
    } catch (error) {
      this.line(`  ✗ ${title}  ${spent()}`)
      throw error
    }
  }

  /** Shows that `title` is being done for as long as `work` takes. */
  async during<T>(title: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now()
    this.open.push(title)
    const timer = this.follow(title, () => seconds(performance.now() - started))
    try {
      return await work()
    } finally {
      clearInterval(timer)
      this.open.splice(this.open.lastIndexOf(title), 1)
    }
  }

  /** A line of its own, also while a step runs. */
  line(text: string): void {
    this.out.write(`${this.out.isTTY ? '\r\u001b[2K' : ''}${text}\n`)
  }

  private follow(title: string, spent: () => string): NodeJS.Timeout {
    const { isTTY } = this.out
    const show = () => {
      if (this.open.at(-1) !== title) return
      if (isTTY) this.out.write(`\r\u001b[2K  … ${title}  ${spent()}`)
      else this.line(`    ${title}: still at it, ${spent()}`)
    }
    if (isTTY) show()
    return setInterval(show, isTTY ? 1000 : REMIND_MS)
  }
}

/** `1.2 s`, `2 min 5 s`. */
export function seconds(ms: number): string {
  const whole = ms / 1000
  return whole < 60 ? `${whole.toFixed(1)} s` : `${Math.floor(whole / 60)} min ${Math.round(whole % 60)} s`
}
