import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { Kept } from '@/lib/record/event/data/kept-from'
import { weighedWith } from '../rules/said'
import type { SourceView } from '../types'
import { pendingClassings } from './classings'
import { findEntries } from './find'
import { findSources } from './library'

/** The sources of the whole library that answer to what was typed (`findEntries`), as signed-in people work with them. @param kept what is kept from whoever asks */
export async function findDeskSourcesBy(typed: string, kept?: Kept): Promise<SourceView[]> {
  const ids = (await findEntries(typed)).map(({ id }) => id)
  const sources = new Map((await findDeskSourcesNamed(ids, kept)).map((source) => [source.id, source]))
  return ids.flatMap((id) => sources.get(id) ?? [])
}

/** Sources by their ids as signed-in people work with them, listed or not. @param kept what is kept from whoever asks */
export async function findDeskSourcesNamed(ids: readonly string[], kept?: Kept): Promise<SourceView[]> {
  return withWords(await findSources({ id: { in: [...ids] } }), kept)
}

async function withWords(sources: readonly SourceView[], kept?: Kept): Promise<SourceView[]> {
  const pending = await pendingClassings(
    db(),
    sources.map(({ id }) => id),
    kept?.classings,
  )
  return sources.map((source) => weighedWith(source, pending.get(source.id) ?? []))
}
