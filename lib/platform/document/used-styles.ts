/**
 * What of a style sheet a document can use: rules whose elements, classes and ids all stand in it, whatever their state.
 * What script adds later brings the whole sheet along.
 */
import type { Need, Rule } from './sheet.ts'

/** @param html of a whole document, as React writes it */
export function usedStyles(sheet: readonly Rule[], html: string): string {
  const used = keep(sheet, namesIn(html))
  const said = used.map((rule) => (rule.kind === 'definition' && rule.name ? '' : written(rule))).join('')
  const asksFor = (name: string) => said.includes(name.startsWith('--') ? `var(${name}` : name)
  return used
    .filter((rule) => rule.kind !== 'definition' || rule.name === null || asksFor(rule.name))
    .map(written)
    .join('')
}

/** Elements as they are, classes with a dot, ids with a hash. */
function namesIn(html: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, tag = ''] of html.matchAll(/<([a-zA-Z][\w-]*)/g)) names.add(tag)
  for (const [, id = ''] of html.matchAll(/\sid="([^"]*)"/g)) names.add(`#${decoded(id)}`)
  for (const [, classes = ''] of html.matchAll(/\sclass="([^"]*)"/g))
    for (const name of decoded(classes).split(/\s+/)) names.add(`.${name}`)
  return names
}

function decoded(attribute: string): string {
  return attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
}

function keep(rules: readonly Rule[], present: ReadonlySet<string>): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    if (rule.kind === 'group') return keepGroup({ ...rule, rules: keep(rule.rules, present) })
    if (rule.kind !== 'style') return [rule]
    const selectors = rule.selectors.filter(({ needs }) => needs.every((need) => isMet(need, present)))
    return selectors.length > 0 ? [{ ...rule, selectors }] : []
  })
}

function isMet(need: Need, present: ReadonlySet<string>): boolean {
  if (typeof need === 'string') return present.has(need)
  return need.some((alternative) => alternative.every((one) => isMet(one, present)))
}

/** A layer left without rules still has its place among the others. */
function keepGroup(group: Rule & { kind: 'group' }): Rule[] {
  if (group.rules.length > 0) return [group]
  return group.head.startsWith('@layer ') ? [{ kind: 'statement', text: `${group.head};` }] : []
}

function written(rule: Rule): string {
  if (rule.kind === 'group') return `${rule.head}{${rule.rules.map(written).join('')}}`
  if (rule.kind === 'style') return `${rule.selectors.map(({ text }) => text).join(',')}{${rule.body}}`
  return rule.text
}
