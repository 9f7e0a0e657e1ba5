import 'server-only'
import type { Kept } from '@/lib/event/data/kept-from'
import { db } from '@/lib/platform/db'
import { withPending } from '../rules/said'
import type { SourceView } from '../types'
import { pendingClassings } from './classings'
import { findSources } from './library'

/**
 * What signed-in people work with on a statement: its library, what nobody uses anywhere yet, and the sources named, listed or not, each with
 * what was said about it and not yet accepted laid over it.
 *
 * @param kept what is kept from whoever asks: a source that only such work cites is used by nobody for them
 */
export async function findDeskSourcesOf(
  slug: string,
  named: readonly string[] = [],
  kept?: Kept,
): Promise<SourceView[]> {
  const ofStatement = { statement: { slug } }
  const seen = { id: { notIn: [...(kept?.revisions ?? [])] } }
  const sources = await findSources({
    OR: [
      { id: { in: [...named] } },
      { bearings: { some: { commitment: ofStatement } } },
      { citations: { some: { revision: { line: { commitment: ofStatement }, ...seen } } } },
      { bearings: { none: {} }, citations: { none: { revision: seen } } },
    ],
  })
  return withWords(sources, kept)
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
  return sources.map((source) => withPending(source, pending.get(source.id) ?? []))
}
