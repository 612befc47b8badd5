/** Which place a page is, by its path: the first line of content/line/places.json that fits. */
import { z } from 'zod'
import { type Place, places, readJson } from '../line.ts'

const table = z
  .array(z.strictObject({ path: z.string(), place: z.enum(places) }))
  .parse(readJson('places.json'))
  .map(({ path, place }) => ({ path: new RegExp(path), place }))

export function placeOf(name: string): Place {
  return table.find(({ path }) => path.test(name))?.place ?? 'product'
}
