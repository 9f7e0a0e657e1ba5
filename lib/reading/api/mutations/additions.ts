import 'server-only'
import type { z } from 'zod'
import { saveDraft } from '@/lib/assessment/status-update/mutations/save-draft'
import { composeSchema } from '@/lib/assessment/status-update/schema'
import { watch } from '@/lib/evidence/lead/mutations/watch'
import { watchAddress } from '@/lib/evidence/lead/rules/addresses'
import { watchSchema } from '@/lib/evidence/lead/schema'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { deskSourceAddress } from '@/lib/evidence/source/rules/desk-address'
import { addSchema } from '@/lib/evidence/source/schema'
import type { Member } from '@/lib/ground/platform/actor'
import { fieldErrorsOf } from '@/lib/ground/platform/field-errors'
import type { FieldErrors } from '@/lib/ground/platform/form-state'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { deskNoteAddress } from '@/lib/text/note/noun'
import { annotateSchema } from '@/lib/text/note/schema'
import type { Said, Write } from '../types'

/** What was added: its id, its page on the desk without a language, and of a draft its version. */
interface Added {
  readonly id: string
  readonly page: string
  readonly version?: number
}

/** What came of what was sent: it is ready to be added, or fields of it are wrong, by the codes of the form. */
type Taken = { readonly add: (actor: Member) => Promise<Added> } | { readonly faults: FieldErrors }

/** As a form takes it. @param key by which it is made once */
type Taking = (said: Said, key: string | undefined) => Taken

/**
 * Something that a form of the desk makes.
 *
 * @param form its schema
 * @param asTyped what was sent, as the form would send it
 * @param add its mutation
 */
function by<Form>(
  form: z.ZodType<Form>,
  asTyped: (said: Said) => Said,
  add: (actor: Member, input: Form) => Promise<Added>,
): Taking {
  return (said, key) => {
    const parsed = form.safeParse({ ...asTyped(said), key })
    return parsed.success
      ? { add: (actor) => add(actor, parsed.data) }
      : { faults: fieldErrorsOf(parsed.error) }
  }
}

/** Those that are texts or numbers, as texts. What else JSON holds may have no text: making one of it can fail. */
function wordsIn(said: readonly unknown[]): readonly string[] {
  return said.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? String(each) : []))
}

/** How each of what programs add is added: by the schema and the mutation of its form. */
export const ADDITIONS: Readonly<Record<Write['name'], Taking>> = {
  addNote: by(
    annotateSchema,
    (said) => ({ ...said, intent: 'save' }),
    async (actor, input) => {
      const { id } = await annotate(actor, input)
      return { id, page: deskNoteAddress(id) }
    },
  ),
  addSource: by(
    addSchema,
    ({ despite, ...said }) => ({
      ...said,
      despite: Array.isArray(despite) ? wordsIn(despite).join(',') : '',
    }),
    async (actor, input) => {
      const { id } = await addSource(actor, input)
      return { id, page: deskSourceAddress(id) }
    },
  ),
  addWatch: by(
    watchSchema,
    ({ every, ...said }) => ({ ...said, every: wordsIn([every]).join() }),
    async (actor, input) => {
      const { id } = await watch(actor, input)
      return { id, page: watchAddress(id) }
    },
  ),
  saveDraft: by(
    composeSchema,
    (said) => said,
    async (actor, input) => {
      const { party, version } = await saveDraft(actor, input)
      const { statement, reference } = input
      return {
        id: `${statement}/${reference}/${party}`,
        page: `/desk/${statement}/${reference}?party=${party}`,
        version,
      }
    },
  ),
}
