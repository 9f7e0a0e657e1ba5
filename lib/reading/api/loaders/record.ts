import 'server-only'
import type { z } from 'zod'
import { isBy } from '@/lib/ground/platform/day'
import { publicAddress } from '@/lib/ground/platform/env'
import { partOf } from '@/lib/ground/platform/parts'
import { loadCorrectionEntries, loadCorrectionPlaces } from '@/lib/reading/dossier/loaders/corrections'
import { loadRecordPart, loadRecordPlaces } from '@/lib/reading/dossier/loaders/history'
import { findEndOfDay } from '@/lib/record/event/data/public-events'
import { correctionsAddress, historyAddress } from '@/lib/text/statement/rules/addresses'
import { correctionRecord, eventRecord } from '../rules/record'
import type { correctionSchema, eventSchema } from '../schema/record'
import type { Asked, FoundPart } from '../types'
import { loadAskedSlug } from './statements'

/** A part of the corrections of a statement, the newest first. */
export async function loadCorrectionRecords(
  asked: Asked,
): Promise<FoundPart<z.input<typeof correctionSchema>> | null> {
  const { day, after } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const places = (await loadCorrectionPlaces(slug)).filter(({ at }) => day === null || isBy(day, at))
  const part = partOf(places, { nameOf: ({ anchor }) => anchor, after })
  if (!part) return null
  const anchors = part.entries.map(({ anchor }) => anchor).join(' ')
  const entries = anchors === '' ? [] : await loadCorrectionEntries(slug, anchors, '')
  return {
    entries: entries.map((entry) => correctionRecord(slug, entry)),
    next: part.next,
    permalink: publicAddress(correctionsAddress(slug)),
  }
}

/** A part of the public acts on a statement, the newest first. */
export async function loadEventRecords(asked: Asked): Promise<FoundPart<z.input<typeof eventSchema>> | null> {
  const { day, after } = asked
  if (after !== null && !/^-?[1-9]\d{0,17}$/.test(after)) return null
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const end = day === null ? null : await firstAfter(slug, day)
  const from = end === null || (after !== null && BigInt(after) < BigInt(end)) ? after : end
  const history = await loadRecordPart(slug, from, '')
  return (
    history && {
      entries: history.part.entries.map((event) => eventRecord(slug, event)),
      next: history.part.next,
      permalink: publicAddress(historyAddress(slug)),
    }
  )
}

/** The number below which the acts by the end of a day are; null where all are by then. */
async function firstAfter(slug: string, day: string): Promise<string | null> {
  const [places, end] = await Promise.all([loadRecordPlaces(slug), findEndOfDay(day)])
  const newest = places[0] ?? '0'
  return BigInt(newest) < BigInt(end) ? null : end
}
