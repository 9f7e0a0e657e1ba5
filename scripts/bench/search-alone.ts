// The queries of search without a page around them: prints, as JSON, how many milliseconds each took, by question.

import { disconnect } from '@/lib/ground/platform/db'
import { findResults } from '@/lib/reading/search/data/results'
import { readQuery } from '@/lib/reading/search/rules/query'

const questions = Object.entries(JSON.parse(process.env.SUIVI_QUESTIONS ?? '{}') as Record<string, string>)
const taken: Record<string, number[]> = {}
for (const [name, text] of questions) {
  const times: number[] = []
  for (let n = 0; n < 110; n += 1) {
    const began = performance.now()
    await findResults({ text, group: null, page: 1 }, readQuery(text), null, 'everyone')
    if (n >= 10) times.push(performance.now() - began)
  }
  taken[name] = times
}
console.log(JSON.stringify(taken))
await disconnect()
