// What each field takes at its greatest length, in milliseconds of this process's processor time: prints JSON, a row for each, the worst of all forms. Run
// by thread.mjs. Of what takes longer than the budget the least of three is taken: what else runs on the machine, and a code that is not yet warm,
// is in some of them and not in all.
import { FIELDS } from './fields'
import { formsOf } from './forms'

const BUDGET_MS = Number(process.argv[2])
/** Beyond it nobody needs to know by how much. */
const HOPELESS_MS = 500

const known = new Map<number, ReturnType<typeof formsOf>>()
const only = process.argv[3]
for (const { name, longest, before, read } of FIELDS) {
  if (only && !name.includes(only)) continue
  if (!known.has(longest)) known.set(longest, formsOf(longest))
  let worst = { ms: 0, form: '' }
  for (const [form, text] of known.get(longest) ?? []) {
    before?.(text)
    let ms = Number.POSITIVE_INFINITY
    for (let n = 0; n < 3 && ms > Math.max(BUDGET_MS, worst.ms) && !(n > 0 && ms > HOPELESS_MS); n += 1)
      ms = Math.min(
        ms,
        taken(() => read(n === 0 ? text : text)),
      )
    if (ms > worst.ms) worst = { ms, form }
    if (ms > HOPELESS_MS) break
  }
  console.log(JSON.stringify({ field: name, longest, ...worst }))
}

function taken(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1_000
}
