/** Reads a list of sentences to be judged. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../stack/problem.ts'
import { places } from './line.ts'

const list = z.array(z.object({ id: z.string(), text: z.string(), place: z.enum(places) }))

/** @throws Problem when the file cannot be read or is no such list */
export function readSentences(file: string): z.infer<typeof list> {
  try {
    return list.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new Problem(
      `${file} is no list of {"id", "text", "place"}, with a place of ${places.join(', ')}.`,
      error instanceof Error ? error.message : '',
    )
  }
}
