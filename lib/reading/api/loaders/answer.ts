import 'server-only'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { ABOUT } from '@/lib/ground/platform/origin'
import { loadHouse } from '@/lib/reading/site/loaders/house'
import { textIn } from '@/lib/reading/site/rules/in-language'
import { apiOn, filledPath } from '../rules/addresses'
import { type ReadAddress, readAddress } from '../rules/read-address'
import { oneOf, partsOf } from '../schema/answer'
import type { Asked, Resource } from '../types'
import { RESOURCES } from './resources'

/** What an address answers: what it gives, as its schema says it, or what is wrong. */
export type LoadedAnswer = { readonly answer: unknown } | Extract<ReadAddress, { fault: string }>

/** The answer of an address below `/api/v1`. @param path its segments, decoded */
export async function loadAnswer(path: readonly string[], query: URLSearchParams): Promise<LoadedAnswer> {
  const read = readAddress(RESOURCES, path, query, dayOf(now()))
  if ('fault' in read) return read
  const answer = await loadResource(read.resource, read.asked)
  return answer === null ? { fault: 'not_in_record' } : { answer }
}

/** What a resource gives, whole as it is sent; null where it is not in the record. What the schema does not name is in no answer. */
export async function loadResource(resource: Resource, asked: Asked): Promise<unknown> {
  const { entry, path, read } = resource
  const { day, params } = asked
  if ('one' in read) {
    const found = await read.one(asked)
    if (!found) return null
    const { permalink } = found
    return oneOf(entry).parse({ data: found.entry, permalink, asOf: day, licence: await loadLicence() })
  }
  const found = await read.part(asked)
  if (!found) return null
  const { entries, next, permalink } = found
  return partsOf(entry).parse({
    data: [...entries],
    next: next === null ? null : apiOn(filledPath(path, params), { day, after: next }),
    ...{ permalink, asOf: day, licence: await loadLicence() },
  })
}

/** Under which licence whoever runs this site publishes its content, in English or the first language in which they said it. */
async function loadLicence() {
  const said = textIn(await loadHouse(), 'licence', 'en')
  return { url: publicAddress(`${ABOUT}#licence`), text: said?.body ?? null }
}
