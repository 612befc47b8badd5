/**
 * `npm run lint:claims`: holds every page, mail and feed of a running store against the line (docs/claims.md).
 *
 *   --url URL           the store (STORE_URL, else http://localhost:3000)
 *   --sentences FILE    judges a list of sentences instead: one line of JSON each, `{"id","ok","rules"}`
 *   --corpus            recall and precision over content/line/corpus
 *
 * Exit code 1 when something breaks the line, or when a corpus is judged too badly.
 */
import { asProblem } from '../stack/problem.ts'
import { corpora, ENOUGH } from './corpus/corpora.ts'
import { score } from './corpus/score.ts'
import { judge } from './judge.ts'
import { readOptions } from './options.ts'
import { describeFinding, describeScore } from './report.ts'
import { readSentences } from './sentence-file.ts'
import { checkSite } from './site/site.ts'

try {
  const options = readOptions()
  if (options.mode === 'sentences') judgeFile(options.file)
  else if (options.mode === 'corpus') judgeCorpora()
  else await judgeSite(options.url)
} catch (error) {
  console.error(`\n${asProblem(error).message}`)
  process.exitCode = 1
}

function judgeFile(file: string): void {
  for (const { id, text, place } of readSentences(file)) {
    const rules = judge(text, place).map(({ rule }) => rule)
    console.log(JSON.stringify({ id, ok: rules.length === 0, rules }))
  }
}

function judgeCorpora(): void {
  for (const { name, sentences } of corpora()) {
    const result = score(sentences)
    console.log(describeScore(name, result))
    if (result.recall < ENOUGH || result.precision < ENOUGH) process.exitCode = 1
  }
}

async function judgeSite(url: string): Promise<void> {
  const { pages, findings } = await checkSite(url)
  for (const finding of findings) console.log(describeFinding(finding))
  console.log(`${pages} pages, mails and feeds read, ${findings.length} findings.`)
  if (findings.length > 0) process.exitCode = 1
}
