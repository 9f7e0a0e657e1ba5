import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { formArrived } from '@/lib/ground/platform/form-arrival.mjs'
import type { Member } from './actor'
import { Invalid, Refusal } from './errors'
import { fieldErrorsOf } from './field-errors'
import {
  beginningOf,
  bytesOf,
  type FormState,
  type FormValues,
  lostOf,
  readForm,
  shownAgain,
} from './form-state'
import { outageOf } from './health'
import { news } from './live'
import { log } from './log'
import { namedValues } from './named-values'
import { assertSameOrigin } from './origin'
import { requireMember } from './session'

/**
 * The one door for writes from forms: does it come from a page of ours, who is asking, is the form well filled, do it, wait until what it changed is made
 * anew, lead on; or say what stands in the way. What was typed into fields of the schema comes back with every answer but success, so that nothing is lost without
 * JavaScript either; passwords never do, and a form of somebody else's page is not read. A database that is away or has no room is said like a refusal, and logged. Defects pass through to the error page. Redirects of Next pass through too.
 */
export function defineAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: Work<Schema, Done>,
  after: After<z.output<Schema>, Done> & { readonly to: (done: Done, input: z.output<Schema>) => string },
): Door<never>
export function defineAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: Work<Schema, Done>,
  after?: After<z.output<Schema>, Done>,
): Door<Done>
export function defineAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: Work<Schema, Done>,
  after: After<z.output<Schema>, Done> = {},
): Door<Done> | Door<never> {
  return doorOf(schema, requireMember, work, after)
}

function doorOf<Schema extends z.ZodType, Asking, Done>(
  schema: Schema,
  asking: (typed: FormValues) => Promise<Asking>,
  work: (asking: Asking, input: z.output<Schema>) => Promise<Done>,
  { to, redirectIfStale, refreshes }: After<z.output<Schema>, Done>,
): Door<Done> {
  return (_previous, form) =>
    answer(form, schema, asking, async (actor, input, locale) => {
      const done = await work(actor, input).catch((error: unknown) => {
        if (refreshes === true && error instanceof Refusal) refresh()
        if (!redirectIfStale || !(error instanceof Refusal) || error.code !== 'stale') throw error
        return redirect(localePath(locale, redirectIfStale(error.details, input)))
      })
      // Kept pages are made anew by what the database tells of the act (server/keep-fresh.mjs): whoever did it reads them after that.
      if (to || refreshes) await news().caughtUp()
      if (refreshes) refresh()
      const next = to?.(done, input)
      if (next) redirect(localePath(locale, next))
      return done
    })
}

type Door<Output> = (previous: FormState<Output>, form: FormData) => Promise<FormState<Output>>
type Work<Schema extends z.ZodType, Done> = (actor: Member, input: z.output<Schema>) => Promise<Done>

/** What follows once an act is done. */
export interface After<Input, Done> {
  /** The address that it leads to, without a language: the form says in which its page is (`locale`). Null where its page stays. */
  readonly to?: (done: Done, input: Input) => string | null
  /** The address that it leads to where what was read is no longer what stands: by what the refusal says of that. */
  readonly redirectIfStale?: (details: Refusal['details'], input: Input) => string
  /**
   * The page that the form is on is shown anew, also where a refusal says that something else stands by now; with `done` only once it is done, where
   * the refusal stands in a row that would go with it.
   */
  readonly refreshes?: true | 'done'
}

/** What is read of a form of somebody who is not signed in: a dozen times the longest that any of them takes, in the widest writing. */
const MOST_OF_ANYBODY = 512 * 1024

/**
 * The same door for the forms of people who are not signed in: signing in, accepting an invitation, and what readers send. Of more than any of
 * them holds only the beginning comes back.
 *
 * @param after `admits` is asked before what was sent is looked at, and refuses who comes too often
 */
export function defineOpenAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Done>,
  after: OpenAfter<z.output<Schema>, Done> & { readonly to: (done: Done, input: z.output<Schema>) => string },
): Door<never>
export function defineOpenAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Done>,
  after?: OpenAfter<z.output<Schema>, Done>,
): Door<Done>
export function defineOpenAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Done>,
  { admits, ...after }: OpenAfter<z.output<Schema>, Done> = {},
): Door<Done> | Door<never> {
  const asking = async (typed: FormValues) => {
    await admits?.()
    if (bytesOf(typed) > MOST_OF_ANYBODY) throw new Refusal('too_much')
  }
  const door = doorOf(schema, asking, (_nobody, input) => work(input), after)
  return async (previous: FormState<Done>, form: FormData) => {
    const state = await door(previous, form)
    return 'values' in state && bytesOf(state.values) > MOST_OF_ANYBODY
      ? { ...state, values: beginningOf(state.values, MOST_OF_ANYBODY) }
      : state
  }
}

type OpenAfter<Input, Done> = After<Input, Done> & { readonly admits?: () => Promise<void> }

async function answer<Schema extends z.ZodType, Asking, Output>(
  form: FormData,
  schema: Schema,
  asking: (typed: FormValues) => Promise<Asking>,
  work: (actor: Asking, input: z.output<Schema>, locale: Locale) => Promise<Output>,
): Promise<FormState<Output>> {
  let values: FormValues = {}
  const incident = (await headers()).get('x-suivi-incident')
  formArrived(incident)
  try {
    await assertSameOrigin()
    const typed = readOurs(form)
    values = shownAgain(namedValues(schema, typed))
    const actor = await asking(typed)
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { status: 'invalid', values, fieldErrors: fieldErrorsOf(parsed.error) }
    return { status: 'done', value: await work(actor, parsed.data, localeOf(String(typed.locale ?? ''))) }
  } catch (error) {
    if (error instanceof Invalid) return { status: 'invalid', values, fieldErrors: error.fields }
    if (error instanceof Refusal)
      return { status: 'refused', values, code: error.code, details: error.details, ...lostIn(form) }
    unstable_rethrow(error)
    const code = await outageOf(error)
    if (code === null) throw error
    log.error({ incident, code }, error instanceof Error ? error.message : String(error))
    return { status: 'refused', values, code, details: {}, ...lostIn(form) }
  }
}

/** Anybody can send other data than a form: nothing is lost of it. */
function lostIn(form: unknown) {
  return form instanceof FormData ? lostOf(form) : {}
}

/**
 * What was typed.
 *
 * @throws Refusal `not_permitted` for what no form of ours sends: too many fields, another shape, or no form at all but other data
 */
function readOurs(form: unknown): FormValues {
  if (!(form instanceof FormData)) throw new Refusal('not_permitted')
  try {
    return readForm(form)
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('not_permitted')
    throw error
  }
}
