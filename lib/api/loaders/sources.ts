import 'server-only'
import type { z } from 'zod'
import { loadCounted, loadSourceList } from '@/lib/dossier/loaders/library'
import { loadSourceListOf } from '@/lib/dossier/loaders/lists-of-day'
import { loadSinceOfLibrary } from '@/lib/dossier/loaders/of-day'
import { loadSource } from '@/lib/dossier/loaders/source'
import { loadSourceAsOf } from '@/lib/dossier/loaders/source-as-of'
import { entryOfLine } from '@/lib/source/rules/outline'
import { pageAddress } from '@/server/page-kinds.mjs'
import { pageOn } from '../rules/addresses'
import { sourceRecord } from '../rules/source'
import type { sourceSchema } from '../schema/source'
import type { Asked, FoundOne, FoundPart } from '../types'

type Source = z.input<typeof sourceSchema>

/** A part of the library of a statement, the most cited first. */
export async function loadSourceRecords({ params, after, day }: Asked): Promise<FoundPart<Source> | null> {
  const { statement: slug = '' } = params
  const list =
    day === null
      ? await loadSourceList(slug, { filter: null, order: 'cited' }, after, '')
      : ((await loadSourceListOf(slug, day, after))?.shown ?? null)
  return (
    list && {
      entries: list.part.entries.map(({ source, uses }) => sourceRecord(slug, source, uses, day)),
      next: list.part.next,
      permalink: pageOn(pageAddress('sources', { statement: slug }), day),
    }
  )
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
