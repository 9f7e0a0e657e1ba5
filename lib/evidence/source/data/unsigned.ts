import 'server-only'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import { gradeIn } from '../rules/grade'
import type { UnsignedSource } from '../types'
import { pendingClassings } from './classings'
import { typeOf } from './library'

/**
 * Sources with what stands on them and what awaits a second reader: what a decision on a judgement that cites them would sign is worked out
 * from it (`signedWith`), on its page and in its mutation alike. By id; unknown ones are absent.
 *
 * @param kept what was said and is kept from whoever asks, by the id of the classing (`findKeptFrom`)
 */
export async function findUnsigned(
  tx: Transaction,
  ids: readonly string[],
  kept: readonly string[] = [],
): Promise<ReadonlyMap<string, UnsignedSource>> {
  const wanted = [...new Set(ids)]
  const rows = await tx.source.findMany({ where: { id: { in: wanted } }, select: unsignedSelect })
  const pending = await pendingClassings(tx, wanted, kept)
  return new Map(
    rows.map(({ id, url, fileSha256, listedAt, core, seen, note, bearings, type, ...words }) => {
      const source: UnsignedSource = {
        id,
        url,
        fileSha256,
        isListed: listedAt !== null,
        stands: { ...words, ...gradeIn(words), type: typeOf(type), url },
        pending: pending.get(id) ?? [],
        shown: { core, seen, note, bearings: bearings.map(bearingOf) },
      }
      return [id, source] as const
    }),
  )
}

const unsignedSelect = {
  id: true,
  url: true,
  fileSha256: true,
  listedAt: true,
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
  originFor: true,
  reliability: true,
  credibility: true,
  sameAs: true,
  bearings: {
    orderBy: { commitmentId: 'asc' },
    select: {
      stance: true,
      commitment: { select: { reference: true, statement: { select: { slug: true } } } },
    },
  },
} as const

type BearingRow = RowOf<'source', typeof unsignedSelect>['bearings'][number]

function bearingOf({ stance, commitment: { reference, statement } }: BearingRow) {
  return { slug: statement.slug, reference, stance }
}
