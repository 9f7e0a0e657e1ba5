'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { citeSource } from '../mutations/cite-source'
import { citeSchema, readLine } from '../schema'

/** Cites a source on a line, in one's own draft, and leads to its quote on the composing page. Fields are those of `citeSchema`. */
export const citeSourceAction = defineAction(citeSchema, async (actor, input): Promise<never> => {
  const locale = localeOf(input.locale)
  const line = readLine(input.line)
  if (!line) throw new Refusal('not_found')
  const { number } = await citeSource(actor, {
    ...line,
    sourceId: input.sourceId,
    language: locale,
    key: input.key,
  })
  redirect(
    `${localePath(locale, `/desk/${line.statement}/${line.reference}`)}?party=${line.party}#citations-${number - 1}-quote`,
  )
})
