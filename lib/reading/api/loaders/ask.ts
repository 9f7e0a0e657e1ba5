import 'server-only'
import type { z } from 'zod'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { readDay } from '@/lib/reading/dossier/rules/as-of'
import { PARAMETERS } from '../rules/parameters'
import type { itemSchema } from '../schema/item'
import type { citationSchema, judgementSchema } from '../schema/judgement'
import type { sourceSchema } from '../schema/source'
import type { passageSchema, statementSchema } from '../schema/statement'
import type { Asked, Resource, ResourceName } from '../types'
import { loadResource } from './answer'
import { RESOURCES } from './resources'

/** What the resources give that assistants are told of. */
interface Given {
  readonly getStatement: z.output<typeof statementSchema>
  readonly getItem: z.output<typeof itemSchema>
  readonly getSource: z.output<typeof sourceSchema>
  readonly listStatements: readonly z.output<typeof statementSchema>[]
  readonly listPassages: readonly z.output<typeof passageSchema>[]
  readonly listItems: readonly z.output<typeof itemSchema>[]
  readonly listJudgementsOnItem: readonly z.output<typeof judgementSchema>[]
  readonly listCitationsOnItem: readonly z.output<typeof citationSchema>[]
}

/**
 * What a resource gives, as programs read it; null where it is not in the record, and where what is asked has no such form.
 *
 * @param day YYYY-MM-DD, today or earlier; null for now
 */
export async function ask<Name extends keyof Given>(
  name: Name,
  params: Readonly<Record<string, string>>,
  { day = null, after = null }: { readonly day?: string | null; readonly after?: string | null } = {},
): Promise<{ readonly data: Given[Name]; readonly next?: string | null } | null> {
  const isRight = Object.entries(params).every(
    ([each, text]) => PARAMETERS[each]?.form.safeParse(text).success,
  )
  if (!isRight || (day !== null && readDay(day, dayOf(now())) === null)) return null
  const asked: Asked = { params, day, after }
  return (await loadResource(resourceNamed(name), asked)) as { data: Given[Name] } | null
}

function resourceNamed(name: ResourceName): Resource {
  const resource = RESOURCES.find((each) => each.name === name)
  if (!resource) throw new Error(`no resource is called ${name}`)
  return resource
}
