// How long each hostile form takes to read, without a server around it: prints, as JSON, the most processor time that one of ten readings
// took, in milliseconds. What else runs on the machine does not count.

import { composeSchema } from '@/lib/assessment/status-update/schema'
import { type FormValues, readForm } from '@/lib/ground/platform/form-state'
import { namedValues } from '@/lib/ground/platform/named-values'
import { HOSTILE_FORMS } from './hostile-forms.mjs'

const taken: Record<string, number> = {}
for (const [name, fieldsOf] of Object.entries(HOSTILE_FORMS)) {
  const form = new FormData()
  for (const [field, value] of fieldsOf()) form.append(field, value)
  const times: number[] = []
  for (let n = 0; n < 15; n += 1) {
    const began = process.cpuUsage()
    namedValues(composeSchema, read(form))
    const { user, system } = process.cpuUsage(began)
    if (n >= 5) times.push((user + system) / 1_000)
  }
  taken[name] = Math.max(...times)
}
console.log(JSON.stringify(taken))

/** What is no form of ours is refused; that takes time too. */
function read(form: FormData): FormValues {
  try {
    return readForm(form)
  } catch (error) {
    if (error instanceof RangeError) return {}
    throw error
  }
}
