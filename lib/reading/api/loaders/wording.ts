import 'server-only'
import type { z } from 'zod'
import { partOf } from '@/lib/ground/platform/parts'
import { loadRenderings, loadVariants } from '@/lib/reading/dossier/loaders/statement'
import { loadKnownTexts, loadTextBeside, loadTextBesideOf } from '@/lib/reading/dossier/loaders/wording'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { renderingOf } from '@/lib/text/statement/rules/text-in-language'
import { pageOn } from '../rules/addresses'
import { clauseRecords, textRecord, variantRecord, wordingPage } from '../rules/wording'
import type { clauseSchema, renderingSchema, variantSchema } from '../schema/wording'
import type { Asked, FoundPart } from '../types'
import { loadAskedSlug } from './statements'

/** A part of the places where other texts of a statement say something else. */
export async function loadVariantRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof variantSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  const part = slug === null ? null : partOf(await loadVariants(slug), { nameOf: ({ key }) => key, after })
  if (slug === null || !part) return null
  const entries = part.entries.map((variant) => variantRecord(slug, variant, day))
  return { entries, next: part.next, permalink: wordingPage(slug, day) }
}

/** A part of the texts of a statement, the base first. */
export async function loadRenderingRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof renderingSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const [[base, ...others], texts] = await Promise.all([loadRenderings(slug), loadKnownTexts(slug, day)])
  if (!base) return null
  const known = new Map(texts.map((text) => [renderingOf(text).key, text]))
  const addressed = others.filter(({ key, sha256 }) => !known.has(key) && sha256 === null)
  const all = [base, ...texts.map(renderingOf), ...addressed]
  const part = partOf(all, { nameOf: ({ key }) => key, after })
  if (!part) return null
  return {
    entries: part.entries.map((each) =>
      textRecord({ slug, base }, each, known.get(each.key)?.kind ?? null, day),
    ),
    next: part.next,
    permalink: wordingPage(slug, day),
  }
}

/** A part of the clauses of a text beside those of the base. */
export async function loadClauseRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof clauseSchema>> | null> {
  const { params, day, after } = asked
  const { statement: slug = '', rendering: key = '' } = params
  const shown = await (day === null ? loadTextBeside(slug, key) : shownOf(loadTextBesideOf(slug, key, day)))
  if (!shown?.beside) return null
  const part = partOf(clauseRecords(slug, shown.beside, day), {
    nameOf: ({ number }) => String(number),
    after,
  })
  return part && { ...part, permalink: pageOn(sideBySideAddress(slug, key), day) }
}

async function shownOf<Shown>(
  ofDay: Promise<{ readonly shown: Shown | null } | null>,
): Promise<Shown | null> {
  return (await ofDay)?.shown ?? null
}
