/** Logistic regression over features that are there or not. Deterministic: the same examples give the same weights. */

export type Example = { readonly features: readonly string[]; readonly bad: boolean }

/** How much each feature leans, by its name. */
export type Weights = ReadonlyMap<string, number>

const ROUNDS = 30
const STEP = 0.3
const DECAY = 0.0002

export function learn(examples: readonly Example[]): Weights {
  const places = indexed(examples)
  const known = examples.map(({ features, bad }) => ({
    at: features.flatMap((feature) => places.get(feature) ?? []),
    aim: bad ? 1 : 0,
  }))
  const weights = new Float64Array(places.size)
  const walked = new Float64Array(places.size)
  for (let round = 0; round < ROUNDS; round++)
    for (const { at, aim } of known) {
      const error =
        (leaning(at.map((index) => weights[index] ?? 0)) - aim) / Math.sqrt(Math.max(1, at.length))
      for (const index of at) {
        const weight = weights[index] ?? 0
        const slope = error + DECAY * weight
        const far = (walked[index] ?? 0) + slope * slope
        walked[index] = far
        weights[index] = weight - (STEP * slope) / Math.sqrt(far + 1e-6)
      }
    }
  return new Map([...places].map(([feature, index]) => [feature, weights[index] ?? 0]))
}

/** How likely it is, between 0 and 1, that a sentence with `features` crosses the line. */
export function likelihood(weights: Weights, features: readonly string[]): number {
  return leaning(features.flatMap((feature) => weights.get(feature) ?? []))
}

/** Divided by the root of their number, so that a long sentence is not judged more boldly than a short one. */
function leaning(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return 1 / (1 + Math.exp(-sum / Math.sqrt(Math.max(1, weights.length))))
}

/** An index for each feature. */
function indexed(examples: readonly Example[]): Map<string, number> {
  const features = new Set(examples.flatMap((example) => example.features))
  return new Map([...features].map((feature, index) => [feature, index]))
}
