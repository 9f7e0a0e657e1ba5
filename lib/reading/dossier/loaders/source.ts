import 'server-only'
import { standing } from '@/lib/assessment/lineage/rules/as-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { isPublished } from '@/lib/assessment/status-update/rules/lines'
import type { CaptureView, CopyInList } from '@/lib/evidence/snapshot/types'
import { ledOn } from '@/lib/evidence/source/rules/same'
import type { ClassingView, NamedSource, SourceView } from '@/lib/evidence/source/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { Part } from '@/lib/ground/platform/parts'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { findSourcePart, type SameDocument } from '../data/source'
import { dossierOf } from '../rules/dossier'
import { overviewOf } from '../rules/overview'
import type { Overview } from '../types'
import { newestCopies } from './copies'
import { withEnds } from './lineage'
import { loadStatement } from './statement'

/** The record of one source under a statement; null where it is none of the statement's library. */
export const loadSourcePart = remembered(
  'source',
  (slug, asked) => [tagOf.frame(slug), tagOf.source(asked)],
  (slug: string, asked: string, language: string) => findSourcePart(slug, asked, language),
)

/** What the page of a source shows. */
export interface SourceShown {
  source: SourceView & MayBeCovered
  /** Translations of what its summary says, or said. */
  summaries: readonly ShownTranslation[]
  /** Of the statement what concerns the source. */
  overview: Overview
  /** What was said about it and accepted, oldest first. */
  said: readonly ClassingView[]
  /** The source that stands for it, those for which it stands, and which of them are read here. */
  same: {
    standing: NamedSource | null
    led: readonly NamedSource[]
    here: readonly string[]
  }
  lineage: readonly PublicLinkView[]
  /** The newest of its copies. */
  copies: Part<CopyInList>
  /** Whether readers may have the record of one of them whole. */
  hasOpenCopies: boolean
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** One source under a statement that uses it; null where it is none of the statement's library. */
export async function loadSource(slug: string, id: string, language: string): Promise<SourceShown | null> {
  const [statement, part] = await Promise.all([loadStatement(slug), loadSourcePart(slug, id, language)])
  if (!statement || !part) return null
  const { source, summaries, said, same, items, ever, notes, links, copies, missed, hasOpenCopies } = part
  return {
    source,
    summaries,
    overview: overviewOf(dossierOf(statement, items, [source], ever.filter(isPublished), notes)),
    copies: await newestCopies(slug, id, copies),
    hasOpenCopies,
    missed,
    said,
    same: sameOn(same, source, null),
    lineage: standing(await withEnds(links, slug, language), dayOf(now())),
  }
}

/** Which sources are one document with another at the end of a day; null for now. @param source as it stood then */
export function sameOn(
  { standing, led, here }: SameDocument,
  source: Pick<SourceView, 'sameAs'>,
  day: string | null,
): SourceShown['same'] {
  return { standing: standing.find(({ id }) => id === source.sameAs) ?? null, led: ledOn(led, day), here }
}
