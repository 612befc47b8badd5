import type { Database } from '../store/database.ts'
import { type Counter, DEFAULTS, type Settings, settingsSchema } from './settings.ts'

/** The switches in force. Kept in memory, because every request asks; written through, because they survive a restart. */
export class SwitchBoard {
  #settings: Settings
  readonly #database: Database

  private constructor(database: Database, settings: Settings) {
    this.#database = database
    this.#settings = settings
  }

  /** Loads the switches as they were left. */
  static async load(database: Database): Promise<SwitchBoard> {
    const { rows } = await database.pool.query<{ settings: unknown }>('select settings from switches')
    const saved = settingsSchema.partial().safeParse(rows[0]?.settings)
    return new SwitchBoard(database, { ...DEFAULTS, ...(saved.success ? saved.data : {}) })
  }

  get current(): Readonly<Settings> {
    return this.#settings
  }

  /** Changes some switches, leaves the others. */
  async change(changes: Partial<Settings>): Promise<Settings> {
    this.#settings = { ...this.#settings, ...changes }
    await this.#save()
    return this.#settings
  }

  /** Everything off again. */
  async reset(): Promise<void> {
    await this.change(DEFAULTS)
  }

  /** Uses a counter once. @returns whether it was on */
  async use(counter: Counter): Promise<boolean> {
    const left = this.#settings[counter]
    if (left === 0) return false
    if (left > 0) await this.change({ [counter]: left - 1 })
    return true
  }

  async #save(): Promise<void> {
    await this.#database.pool.query(
      `insert into switches (settings) values ($1)
       on conflict (only_row) do update set settings = excluded.settings`,
      [JSON.stringify(this.#settings)],
    )
  }
}
