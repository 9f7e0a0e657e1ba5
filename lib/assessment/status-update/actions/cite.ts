'use server'

import { becomeSource } from '@/lib/evidence/lead/mutations/become-source'
import { leadField } from '@/lib/evidence/lead/schema'
import { lookUpPageAction } from '@/lib/evidence/source/actions/look-up'
import { withOffered } from '@/lib/evidence/source/data/offered-values'
import { addSource } from '@/lib/evidence/source/mutations/add-source'
import { looksUp, stillLooked } from '@/lib/evidence/source/rules/looked-up'
import { addSchema } from '@/lib/evidence/source/schema'
import { localeOf } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { defineAction } from '@/lib/ground/platform/define-action'
import { Refusal } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withItemNamed } from '@/lib/text/commitment/data/named-in-form'
import { findPlacesToCite } from '../data/lines-to-cite'
import { citeSource } from '../mutations/cite-source'
import { composingPage, type Line } from '../rules/composing-page'
import { citeSchema, readLine } from '../schema'

/** Where one goes on after citing: at the words to quote, or at what they show where they came along. */
const itsField = ({ line, number }: { readonly line: Line; readonly number: number }, quote: string) =>
  `${composingPage(line)}#citations-${number - 1}-${quote === '' ? 'quote' : 'shows'}`

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
