/** Reads content/line once: lists, contexts and rules, checked and compiled. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { root } from '../stack/paths.ts'
import { contextNames, contextsOf } from './language/contexts.ts'
import { compile } from './language/pattern.ts'

export const places = ['product', 'article', 'evidence', 'mail'] as const
export type Place = (typeof places)[number]

const home = path.join(root, 'content', 'line')
const phrases = z.array(z.string().min(1))
const unless = z.array(z.enum(contextNames))

const ruleSchema = z.strictObject({
  id: z.string(),
  holds: z.string(),
  mend: z.string(),
  /** True where a word is enough, however sober the sentence sounds. */
  firm: z.boolean().optional(),
  unless: z.partialRecord(z.enum(places), unless),
  patterns: z.partialRecord(z.enum(['all', ...places]), phrases),
})

export type RuleData = z.infer<typeof ruleSchema>

export const lists = z
  .record(z.string(), z.strictObject({ words: phrases.optional(), verbs: phrases.optional() }))
  .parse(readJson('lists.json'))

/** Words of one meaning, for the tone of a sentence (tone/features.ts). */
export const wordFamilies = z.record(z.string(), phrases).parse(readJson('families.json'))

export const contexts = contextsOf(z.record(z.string(), phrases).parse(readJson('contexts.json')), lists)

const rules = readdirSync(path.join(home, 'rules')).map((file) =>
  ruleSchema.parse(readJson(path.join('rules', file))),
)

/** The rules over whole pages have no words of their own but the way to mend. */
const pageMends = z.record(z.string(), z.string()).parse(readJson('page-mends.json'))

/** What a rule holds, and how to mend what breaks it. @throws when there is no such rule */
export function ruleData(id: string): RuleData {
  const found = rules.find((rule) => rule.id === id)
  if (!found) throw new Error(`content/line/rules/${id}.json is missing`)
  return found
}

/** The rules that are patterns and nothing more. */
export const wordedRules: readonly RuleData[] = rules.filter(
  ({ patterns }) => Object.keys(patterns).length > 0,
)

/** The patterns of a rule for a place, compiled. */
export function patternsOf(rule: RuleData, place: Place): RegExp[] {
  if (!rule.unless[place]) return []
  return [...(rule.patterns.all ?? []), ...(rule.patterns[place] ?? [])].map((one) => compile(one, lists))
}

/** A JSON file of content/line. */
export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(home, file), 'utf8'))
}

/** How to mend what breaks `rule`. @throws when the rule has no words */
export function mendOf(rule: string): string {
  return pageMends[rule] ?? ruleData(rule).mend
}
