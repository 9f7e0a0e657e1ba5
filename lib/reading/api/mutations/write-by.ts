import 'server-only'
import type { z } from 'zod'
import { publicAddress } from '@/lib/ground/platform/env'
import { Invalid, Refusal, type RefusalCode } from '@/lib/ground/platform/errors'
import type { FieldErrors } from '@/lib/ground/platform/form-state'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import type { ByToken } from '@/lib/record/account/types'
import { problemOf } from '../rules/problem'
import { faultsInWords, refusalInWords } from '../rules/write-words'
import type { Problem } from '../schema/answer'
import { writtenSchema } from '../schema/write'
import type { Said, Write } from '../types'
import { ADDITIONS } from './additions'

/** What came of it: what was added, or why nothing was. */
export type WrittenAnswer =
  | { readonly written: z.output<typeof writtenSchema> }
  | { readonly problem: Problem }

/**
 * Adds what a program sent with a token, as whoever the token is of, by the mutation of a form. Which fields there are is said by the table; what
 * may stand in them, by the form.
 *
 * @param said what was sent
 * @param key of the sending (`Idempotency-Key`): what comes again with it is made once; of two people none answers for the other
 */
export async function writeBy(
  { actor, scopes }: ByToken,
  write: Write,
  said: Said,
  key: string | null,
): Promise<WrittenAnswer> {
  const { name, scope, input } = write
  if (!scopes.includes(scope))
    return { problem: problemOf('scope', { detail: `This needs the scope ${scope}.` }) }
  const taken = ADDITIONS[name](
    said,
    key === null ? undefined : keyedHash(`token: ${name}`, `${actor.id}\n${key}`),
  )
  const ofForm = 'faults' in taken ? faultsInWords(write.words, taken.faults) : {}
  const shape = input.safeParse(said)
  if (!shape.success) return { problem: fieldsProblem({ ...shapeFaults(shape.error), ...ofForm }) }
  if ('faults' in taken) return { problem: fieldsProblem(ofForm) }
  try {
    const { id, page, version = null } = await taken.add(actor)
    return { written: writtenSchema.parse({ data: { id, page: publicAddress(page), version } }) }
  } catch (error) {
    if (error instanceof Invalid) return { problem: fieldsProblem(faultsInWords(write.words, error.fields)) }
    if (error instanceof Refusal) return { problem: refusalProblem(error) }
    throw error
  }
}

function fieldsProblem(faults: Readonly<Record<string, string>>): Problem {
  return problemOf('fields', {
    fields: Object.entries(faults).map(([field, detail]) => ({ name: field, detail })),
  })
}

/** What is wrong with what was sent before any form looks at it, by field: another kind of value, or a field that there is not. */
function shapeFaults({ issues }: z.ZodError): Record<string, string> {
  const found: FieldErrors[] = issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? Object.fromEntries(
          issue.keys.map((each) => [nameOf([...issue.path, each]), ['There is no such field.']]),
        )
      : { [nameOf(issue.path)]: [issue.message] },
  )
  return Object.fromEntries(
    found.flatMap((each) =>
      Object.entries(each).map(([field, [first = '']]) => [field.slice(0, 200), first]),
    ),
  )
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : [name, String(part)].filter(Boolean).join('.'),
    '',
  )
}

/** What is not theirs to do, or not there, has a status of its own; that a token ended meanwhile looks like no token. */
const STATUS: Partial<Record<RefusalCode, number>> = { not_permitted: 403, not_found: 404 }

function refusalProblem(refusal: Refusal): Problem {
  const { code, details } = refusal
  if (code === 'signed_out') return problemOf('token')
  return problemOf('refused', {
    ...{ refusal: code, detail: refusalInWords(refusal) },
    ...(STATUS[code] !== undefined && { status: STATUS[code] }),
    ...(typeof details.found === 'string' && { found: details.found.split(',') }),
  })
}
