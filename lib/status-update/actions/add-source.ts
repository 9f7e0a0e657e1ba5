'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { findEntriesById } from '@/lib/source/data/find'
import { addSource } from '@/lib/source/mutations/add-source'
import { addSchema } from '@/lib/source/schema'
import { citeSource } from '../mutations/cite-source'
import { readLine } from '../schema'

/**
 * Adds a source and leads to it; where it was asked for from a line (`back`), cites it there and leads to the composing page instead. Fields
 * are those of `addSchema`. Refused with `duplicate` where the library may hold it already: the answer's `values.offered` are then the
 * sources that it may be.
 */
export async function addSourceAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  const answer = await door(previous, form)
  if (answer.status !== 'refused' || answer.code !== 'duplicate') return answer
  const found = await findEntriesById(String(answer.details.found).split(','))
  const offered = found.map(({ id, title, language, publisher, date, url }) => ({
    id,
    title,
    language,
    publisher,
    date: date ?? '',
    url,
  }))
  return { ...answer, values: { ...answer.values, offered } }
}

const door = defineAction(addSchema, async (actor, input): Promise<never> => {
  const locale = localeOf(input.locale)
  const { id } = await addSource(actor, input)
  const line = readLine(input.back)
  if (!line) redirect(localePath(locale, `/desk/sources/${id}`))
  const { number } = await citeSource(actor, {
    ...line,
    sourceId: id,
    language: locale,
    // The form makes two things, each once.
    key: input.key && `${input.key}_cited`,
  })
  redirect(
    `${localePath(locale, `/desk/${line.statement}/${line.reference}`)}?party=${line.party}#citations-${number - 1}-quote`,
  )
})
