// What each field takes at its greatest length, in milliseconds of the processor time of the thread that answers everybody: prints JSON, a row for
// each, the worst of all forms. Run by thread.mjs. Of what takes longer than the budget the least of a few is taken: a code that is not yet warm
// is in some of them and not in all. A form of which somebody is told that it takes too long ("work_busy") is one that holds nobody else.
import { Refusal } from '@/lib/ground/platform/errors'
import { FIELDS } from './fields'
import { formsOf } from './forms'
import { processorTime } from './processor-time.mjs'

const BUDGET_MS = Number(process.argv[2])
const only = process.argv[3]
const TRIES = 5
/** Beyond it nobody needs to know by how much. */
const HOPELESS_MS = 500

const known = new Map<string, ReturnType<typeof formsOf>>()
for (const { name, longest, lines, before, read } of FIELDS) {
  if (only && !name.includes(only)) continue
  const key = `${longest} ${lines}`
  const forms = known.get(key) ?? formsOf(longest, lines)
  known.set(key, forms)
  let worst = { ms: 0, form: '' }
  for (const [form, text] of forms) {
    before?.(text)
    let ms = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < TRIES && ms > Math.max(BUDGET_MS, worst.ms); tries += 1) {
      ms = Math.min(ms, await taken(() => read(text)))
      if (ms > HOPELESS_MS) break
    }
    if (ms > worst.ms) worst = { ms, form }
    if (ms > HOPELESS_MS) break
  }
  console.log(JSON.stringify({ field: name, longest, lines: lines ?? null, ...worst }))
}

async function taken(work: () => unknown): Promise<number> {
  const began = processorTime()
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'work_busy')) throw error
  }
  return processorTime() - began
}
