import { isPlainLine } from '@/lib/ground/platform/storable-text'
import { readDay } from '@/lib/reading/dossier/rules/as-of'
import type { Asked, Resource } from '../types'
import { namesIn, PARAMETERS } from './parameters'

/** What an address asks for, or what of it is wrong. */
export type ReadAddress =
  | { readonly resource: Resource; readonly asked: Asked }
  | { readonly fault: 'not_in_record' }
  | { readonly fault: 'parameter'; readonly parameter: string; readonly detail: string }

/**
 * Which resource an address names.
 *
 * @param path below `/api/v1`, decoded: its segments
 * @param today the last day that may be asked for, YYYY-MM-DD
 */
export function readAddress(
  resources: readonly Resource[],
  path: readonly string[],
  query: URLSearchParams,
  today: string,
): ReadAddress {
  for (const resource of resources) {
    const params = paramsOf(resource.path, path)
    if (params) {
      const read = readQuery(resource, query, today)
      return 'fault' in read ? read : { resource, asked: { params, ...read } }
    }
  }
  return { fault: 'not_in_record' }
}

/** What varies in an address, by name; null where it is none of that form. */
function paramsOf(pattern: string, path: readonly string[]): Record<string, string> | null {
  const parts = pattern.slice(1).split('/')
  if (parts.length !== path.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of parts.entries()) {
    const said = path[index] ?? ''
    const [name] = namesIn(part)
    if (name === undefined ? said !== part : !PARAMETERS[name]?.form.safeParse(said).success) return null
    if (name !== undefined) params[name] = said
  }
  return params
}

type ReadQuery = Pick<Asked, 'after' | 'day'> | Extract<ReadAddress, { fault: 'parameter' }>

function readQuery({ read }: Resource, query: URLSearchParams, today: string): ReadQuery {
  const known = 'part' in read ? ['as-of', 'after'] : ['as-of']
  for (const name of new Set(query.keys())) {
    if (!known.includes(name))
      return wrong(name, `This address takes ${known.join(' and ')}, and nothing else.`)
    if (query.getAll(name).length > 1) return wrong(name, 'It stands in the address more than once.')
  }
  const text = query.get('as-of')
  const day = text === null ? null : readDay(text, today)
  if (text !== null && day === null) return wrong('as-of', 'A day as YYYY-MM-DD, today (UTC) or earlier.')
  const after = query.get('after')
  if (after !== null && (after === '' || after.length > 100 || !isPlainLine(after)))
    return wrong('after', 'The name of an entry, as `next` of an answer has it.')
  return { after, day }
}

function wrong(parameter: string, detail: string): Extract<ReadAddress, { fault: 'parameter' }> {
  return { fault: 'parameter', parameter: parameter.slice(0, 100), detail }
}
