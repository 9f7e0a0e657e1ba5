'use server'

import { withItemNamed } from '@/lib/commitment/data/named-in-form'
import { localeOf } from '@/lib/i18n/routing'
import { becomeSource } from '@/lib/lead/mutations/become-source'
import { leadField } from '@/lib/lead/schema'
import type { Member } from '@/lib/platform/actor'
import { defineAction } from '@/lib/platform/define-action'
import { Invalid, Refusal } from '@/lib/platform/errors'
import type { FormState } from '@/lib/platform/form-state'
import { keyedHash } from '@/lib/platform/secret-token'
import { lookUpPageAction } from '@/lib/source/actions'
import { withOffered } from '@/lib/source/data/offered-values'
import { addSource } from '@/lib/source/mutations/add-source'
import { looksUp, stillLooked } from '@/lib/source/rules/looked-up'
import { addSchema } from '@/lib/source/schema'
import { findBearings } from './data/item'
import { findPlacesToCite } from './data/lines-to-cite'
import { findQuoteInCopy } from './data/quotes-in-copies'
import { findToCite } from './data/to-cite'
import { beginFrom } from './mutations/begin-from'
import { citeSource } from './mutations/cite-source'
import { discardDraft } from './mutations/discard-draft'
import { fillQuotes } from './mutations/fill-quotes'
import { saveDraft } from './mutations/save-draft'
import { submit } from './mutations/submit'
import { submitDraft } from './mutations/submit-draft'
import { withdraw } from './mutations/withdraw'
import { changed, isChange, placeAfter, readIntent } from './rules/compose'
import {
  beginSchema,
  citeSchema,
  composeSchema,
  editSchema,
  fillSchema,
  lookUpSchema,
  ownDraftSchema,
  readLine,
  revisionSchema,
  submitDraftsSchema,
  toCiteSchema,
} from './schema'
import type { SavedDraft, SubmitOutcome } from './types'

interface Line {
  readonly statement: string
  readonly reference: string
  readonly party: string
}
const composingPage = ({ statement, reference, party }: Line) =>
  `/desk/${statement}/${reference}?party=${party}`
/** Where one goes on after citing: at the words to quote, or at what they show where they came along. */
const itsField = ({ line, number }: { readonly line: Line; readonly number: number }, quote: string) =>
  `${composingPage(line)}#citations-${number - 1}-${quote === '' ? 'quote' : 'shows'}`

/** Starts a draft with a revision's words and leads to the composing page. `conflict` where a draft stands that was not named. */
export const beginFromAction = defineAction(beginSchema, beginFrom, { to: composingPage })

/** Discards one's own draft and leads to the desk. */
export const discardDraftAction = defineAction(ownDraftSchema, discardDraft, { to: () => '/desk' })

/**
 * Keeps what was typed, right or wrong. Answers with the draft's line and new version, which the form sends from then on as `opened` and
 * `version`. Refused with `conflict` when the draft was saved elsewhere meanwhile.
 */
export const saveDraftAction = defineAction(composeSchema, saveDraft)

/**
 * The composing form without script: what the pressed button asks for (`intent`), done to the draft, which is then saved and shown
 * again at the place where it changed. `find` is the text of the library's search. Submitting goes the way of `submitAction`.
 */
export async function editDraftAction(
  previous: FormState<SavedDraft>,
  form: FormData,
): Promise<FormState<SavedDraft>> {
  // Anybody can send other data than a form: the door refuses it.
  const asked = form instanceof FormData ? String(form.get('intent') ?? '') : ''
  return readIntent(asked)?.kind === 'submit'
    ? submitAction(previous, form)
    : editingDoor({ status: 'new' }, form)
}

const editingDoor = defineAction(
  editSchema,
  async (actor, { intent: asked, find, ...form }) => {
    const intent = readIntent(asked)
    if (!intent) throw new Invalid({ intent: ['form.fault.malformed'] })
    const bearings =
      intent.kind === 'add-citation' ? await findBearings(form.statement, form.reference, actor) : []
    const input = isChange(intent) ? { ...form, ...changed(form, intent, bearings) } : form
    const { party } = await saveDraft(actor, input)
    const searches = intent.kind === 'find' || (intent.kind === 'enter' && find.trim() !== '')
    return { party, searches, place: searches ? 'find' : placeAfter(intent, input) }
  },
  {
    to: ({ party, searches, place }, { statement, reference, find }) => {
      const query = new URLSearchParams({ party, ...(searches ? { find } : {}) })
      return `/desk/${statement}/${reference}?${query}${place === null ? '' : `#${place}`}`
    },
  },
)

/**
 * Submits the form's judgement and leads to its page.
 *
 * Whatever is wrong or refused, what was typed is saved as the draft first: the answer's `values` then carry the draft's `opened`,
 * `version` and `savedAt`, which the form sends from then on. `rules_unmet` names in `details.unmet` the requirements by id, parted by
 * commas. `conflict` says in `details.over` what stands in the way: a newer `revision` of the line, or the `draft`, saved elsewhere.
 */
export async function submitAction(
  _previous: FormState<SavedDraft>,
  form: FormData,
): Promise<FormState<SavedDraft>> {
  const answer = await submittingDoor({ status: 'new' }, form)
  if (answer.status !== 'invalid' && answer.status !== 'refused') return answer
  const kept = await saveDraftAction({ status: 'new' }, form)
  if (kept.status !== 'done') return answer
  const { party, version, savedAt } = kept.value
  return { ...answer, values: { ...answer.values, opened: party, version: String(version), savedAt } }
}

const submittingDoor = defineAction(composeSchema, submit, {
  to: ({ revisionId }) => `/desk/reviews/${revisionId}`,
})

/** Submits one's own drafts one by one, and says of each what became of it: one that is refused keeps none of the others back. */
export const submitDraftsAction = defineAction(
  submitDraftsSchema,
  async (actor, { drafts, key }): Promise<SubmitOutcome[]> => {
    const outcomes: SubmitOutcome[] = []
    for (const draft of drafts) {
      const { statement: slug, reference, party } = draft
      const answer = await submitDraft(actor, { ...draft, key: keyOf(key, draft) }).catch(
        (error: unknown) => {
          if (error instanceof Invalid) return { revisionId: null, code: 'invalid' as const }
          if (error instanceof Refusal) return { revisionId: null, code: error.code }
          throw error
        },
      )
      outcomes.push({ slug, reference, party, code: null, ...answer })
    }
    return outcomes
  },
  { refreshes: true },
)

/** One form submits several: each has the form's key with the name of its line. */
function keyOf(key: string | undefined, { statement, reference, party }: Line): string | undefined {
  return key && keyedHash('drafts', [key, statement, reference, party].join(' '))
}

/** Withdraws one's own submitted revision and leads to the desk. */
export const withdrawAction = defineAction(revisionSchema, withdraw, {
  expire: ({ statement, isPublic }) => [{ objectType: 'revision', verb: 'withdrew' }, [statement], isPublic],
  to: () => '/desk',
})

/** The sources that answer to what was typed, and those named, to be cited in a judgement on a statement; for whoever is signed in. */
export const findToCiteAction = defineAction(toCiteSchema, findToCite)

/** How words stand in the newest stored copy of a source, before they are quoted; for whoever is signed in. */
export const lookUpQuoteAction = defineAction(lookUpSchema, findQuoteInCopy)

/** Cites a source on a line, in one's own draft, and leads to its quote on the composing page. */
export const citeSourceAction = defineAction(
  citeSchema,
  (actor, { line, ...cited }) => citeOn(actor, readLine(line), cited),
  { to: (cited, { quote }) => itsField(cited, quote) },
)

/**
 * Adds a source and leads to it; where it was asked for from a line (`back`), or came with words to quote and the item that it bears on has
 * one line to cite it on, cites it there and leads to the composing page instead. Where the form asks for it the page is looked up instead
 * (`lookUpPageAction`), and nothing is added.
 * The item may be named in words (`withItemNamed`). Refused with `duplicate` where the library may hold it already: the answer's `values.offered` are then the sources that it may be.
 */
export async function addSourceAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  // Anybody can send other data than a form: the door refuses it.
  if (form instanceof FormData && looksUp(form)) return lookUpPageAction(previous, form)
  const answer = await withItemNamed('item', form, (sent) => addingDoor(previous, sent))
  return withOffered(stillLooked(previous, answer))
}

const addingDoor = defineAction(
  addSchema.safeExtend({ lead: leadField }),
  async (actor, { lead, ...input }) => {
    const { id } = await addSource(actor, input)
    if (lead !== '') await becomeSource(actor, { lead, source: id })
    const line = readLine(input.back) ?? (await onlyLine(actor, input))
    // The form makes two things, each once.
    const key = input.key && `${input.key}_cited`
    const { quote, locale } = input
    return { id, quote, cited: line && (await citeOn(actor, line, { sourceId: id, quote, locale, key })) }
  },
  {
    to: ({ id, quote, cited }) => {
      if (cited) return itsField(cited, quote)
      // Words that were selected are to be quoted: where, is asked next, unless that was said.
      return quote === ''
        ? `/desk/sources/${id}`
        : `/desk/sources/cite?${new URLSearchParams({ source: id, quote })}`
    },
  },
)

/** The line to quote words on where the item was chosen, and nothing is left to choose: null where it has several lines, or there are no words. */
async function onlyLine(
  actor: Member,
  { item, quote }: { readonly item: string; readonly quote: string },
): Promise<Line | null> {
  if (item === '' || quote === '') return null
  const [slug = '', reference = ''] = item.split('/')
  const [place, ...others] = await findPlacesToCite(actor, { item: { slug, reference } })
  return place !== undefined && others.length === 0 ? readLine(place) : null
}

async function citeOn(
  actor: Member,
  line: Line | null,
  { locale, ...cited }: { sourceId: string; quote: string; locale: string; key?: string | undefined },
) {
  if (!line) throw new Refusal('not_found')
  const { number } = await citeSource(actor, { ...line, ...cited, language: localeOf(locale) })
  return { line, number }
}

/**
 * Writes what was copied out of a source into one's drafts, and leads to the list of them. A refusal shows what stands there now, beside
 * what was typed.
 */
export const fillQuotesAction = defineAction(fillSchema, fillQuotes, {
  expire: ({ touched }) => [{ objectType: 'source', verb: 'opened' }, touched],
  refreshes: true,
  to: ({ drafts }, { sourceId }) => `/desk/sources/${sourceId}/work?saved=${drafts}#drafts`,
})
