import 'server-only'
import { db } from '@/lib/platform/db'
import { withPending } from '../rules/said'
import type { SourceType, SourceView } from '../types'
import { pendingClassings } from './classings'

/**
 * The library of a statement as readers see it: every listed source that bears on one of its items or is cited in a judgement that is
 * or was public there, by number. What was said about a source and not yet accepted is not in it.
 */
export async function findSourcesOf(slug: string): Promise<SourceView[]> {
  const ofStatement = { statement: { slug } }
  return findSources({
    listedAt: { not: null },
    OR: [
      { bearings: { some: { commitment: ofStatement } } },
      {
        citations: {
          some: {
            revision: {
              line: { commitment: ofStatement },
              OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
            },
          },
        },
      },
    ],
  })
}

/**
 * What signed-in people work with on a statement: its library, what nobody uses anywhere yet, and the sources named, listed or not, each with
 * what was said about it and not yet accepted laid over it.
 */
export async function findDeskSourcesOf(slug: string, named: readonly string[] = []): Promise<SourceView[]> {
  const ofStatement = { statement: { slug } }
  const sources = await findSources({
    OR: [
      { id: { in: [...named] } },
      { bearings: { some: { commitment: ofStatement } } },
      { citations: { some: { revision: { line: { commitment: ofStatement } } } } },
      { bearings: { none: {} }, citations: { none: {} } },
    ],
  })
  const pending = await pendingClassings(
    db(),
    sources.map(({ id }) => id),
  )
  return sources.map((source) => withPending(source, pending.get(source.id) ?? []))
}

type Where = NonNullable<NonNullable<Parameters<ReturnType<typeof db>['source']['findMany']>[0]>['where']>

async function findSources(where: Where): Promise<SourceView[]> {
  const rows = await db().source.findMany({ where, orderBy: { number: 'asc' }, select: sourceSelect })
  return rows.map(viewOf)
}

/** What of a source a view is made from; shared by the desk's reads. */
export const sourceSelect = {
  id: true,
  number: true,
  url: true,
  title: true,
  titleBasis: true,
  publisher: true,
  author: true,
  date: true,
  language: true,
  type: true,
  summary: true,
  core: true,
  seen: true,
  note: true,
  primary: true,
  onBehalfOf: true,
  independenceGroup: true,
  _count: { select: { snapshots: true } },
} as const

type SourceRow = Omit<SourceView, 'type' | 'storedCopies'> & {
  readonly type: Exclude<SourceType, 'think-tank'> | 'think_tank'
  readonly _count: { readonly snapshots: number }
}

export function viewOf({ _count, type, ...row }: SourceRow): SourceView {
  return { ...row, type: typeOf(type), storedCopies: _count.snapshots }
}

export function typeOf(type: SourceRow['type']): SourceType {
  return type === 'think_tank' ? 'think-tank' : type
}
