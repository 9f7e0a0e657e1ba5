import 'server-only'
import type { z } from 'zod'
import { entryOfLine } from '@/lib/evidence/source/rules/outline'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { loadCounted, loadEntries, loadLibraryPart } from '@/lib/reading/dossier/loaders/library'
import { loadEntriesOn, loadLibraryPartOn } from '@/lib/reading/dossier/loaders/lists-of-day'
import { loadSinceOfLibrary } from '@/lib/reading/dossier/loaders/of-day'
import { loadSource } from '@/lib/reading/dossier/loaders/source'
import { loadSourceAsOf } from '@/lib/reading/dossier/loaders/source-as-of'
import { pageOn } from '../rules/addresses'
import { sourceRecord } from '../rules/source'
import type { sourceSchema } from '../schema/source'
import type { Asked, FoundOne, FoundPart } from '../types'
import { loadAskedSlug } from './statements'

type Source = z.input<typeof sourceSchema>

/** A part of the library of a statement, the most cited first. */
export async function loadSourceRecords(asked: Asked): Promise<FoundPart<Source> | null> {
  const { after, day } = asked
  const slug = await loadAskedSlug(asked)
  if (slug === null) return null
  const part = await (day === null
    ? loadLibraryPart(slug, '', 'cited', after)
    : loadLibraryPartOn(slug, day, after))
  return (
    part && {
      entries: await loadSourcesNamed(slug, part.entries, day),
      next: part.next,
      permalink: pageOn(pageAddress('sources', { statement: slug }), day),
    }
  )
}

/** Some sources of it, read together, in the order in which they are named. @param ids of public ones */
export async function loadSourcesNamed(
  slug: string,
  ids: readonly string[],
  day: string | null,
): Promise<readonly Source[]> {
  const found = await (day === null ? loadEntries(slug, ids, null) : loadEntriesOn(slug, ids, day))
  return found.map(({ source, uses }) => sourceRecord(slug, source, uses, day))
}

/** One source of it. */
export async function loadSourceRecord({ params, day }: Asked): Promise<FoundOne<Source> | null> {
  const { statement: slug = '', source: id = '' } = params
  const shown =
    day === null ? await loadSource(slug, id, '') : ((await loadSourceAsOf(slug, id, day, ''))?.shown ?? null)
  if (!shown) return null
  const since = day === null ? null : (await loadSinceOfLibrary(slug, day)).since
  const [line] = await loadCounted(slug, id, since)
  const entry = sourceRecord(slug, shown.source, line ? entryOfLine(line).uses : [], day)
  return { entry, permalink: entry.permalink }
}
