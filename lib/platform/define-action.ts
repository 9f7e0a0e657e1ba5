import 'server-only'
import type { z } from 'zod'
import type { Member } from './actor'
import { Invalid, Refusal } from './errors'
import { type FieldErrors, type FormState, type FormValues, readForm, withoutPasswords } from './form-state'
import { assertSameOrigin } from './origin'
import { requireMember } from './session'

/**
 * The one door for writes from forms: does it come from a page of ours, who is asking, is the form well filled, do it, say what
 * stands in the way. What was typed comes back with every answer but success, so that nothing is lost without JavaScript either;
 * passwords never do. Defects pass through to the error page. Redirects of Next pass through too.
 */
export function defineAction<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (actor: Member, input: z.output<Schema>) => Promise<Output>,
) {
  return (_previous: FormState<Output>, form: FormData): Promise<FormState<Output>> =>
    answer(form, schema, requireMember, work)
}

/** The same door for the two forms of people who are not signed in yet: signing in, and accepting an invitation. */
export function defineOpenAction<Schema extends z.ZodType, Output>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Output>,
) {
  return (_previous: FormState<Output>, form: FormData): Promise<FormState<Output>> =>
    answer(
      form,
      schema,
      async () => undefined,
      (_nobody, input) => work(input),
    )
}

async function answer<Schema extends z.ZodType, Asking, Output>(
  form: FormData,
  schema: Schema,
  asking: () => Promise<Asking>,
  work: (actor: Asking, input: z.output<Schema>) => Promise<Output>,
): Promise<FormState<Output>> {
  const typed = readOurs(form)
  if (typed === null) return { status: 'refused', values: {}, code: 'not_permitted', details: {} }
  const values = withoutPasswords(typed)
  try {
    await assertSameOrigin()
    const actor = await asking()
    const parsed = schema.safeParse(typed)
    if (!parsed.success) return { status: 'invalid', values, fieldErrors: fieldErrorsOf(parsed.error) }
    return { status: 'done', value: await work(actor, parsed.data) }
  } catch (error) {
    if (error instanceof Invalid) return { status: 'invalid', values, fieldErrors: error.fields }
    if (error instanceof Refusal)
      return { status: 'refused', values, code: error.code, details: error.details }
    throw error
  }
}

/** What was typed, or null for what no form of ours sends: too many fields, names too long, or no form at all but other data. */
function readOurs(form: unknown): FormValues | null {
  if (!(form instanceof FormData)) return null
  try {
    return readForm(form)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** zod's issues as message keys by field name, lists with brackets as in the form (`citations[0].quote`). */
export function fieldErrorsOf(error: z.ZodError): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const name = issue.path.reduce<string>(
      (path, part) =>
        typeof part === 'number'
          ? `${path}[${part}]`
          : path === ''
            ? String(part)
            : `${path}.${String(part)}`,
      '',
    )
    errors[name] = [...(errors[name] ?? []), issue.message]
  }
  return errors
}
