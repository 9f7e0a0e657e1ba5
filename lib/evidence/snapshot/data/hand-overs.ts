import 'server-only'
import { db, type RowOf, type Transaction } from '@/lib/ground/platform/db'
import { env } from '@/lib/ground/platform/env'
import { isForEverybody, type WebArchive } from '../rules/web-archive'
import type { HandOverView, NotHandedOver } from '../types'

/** The web archive to which addresses are handed over; null where nobody configured one. */
export function webArchive(): WebArchive | null {
  const {
    SUIVI_ARCHIVE_SAVE: save,
    SUIVI_ARCHIVE_STATUS: status = null,
    SUIVI_ARCHIVE_COPY: copy = null,
  } = env()
  const { SUIVI_ARCHIVE_FORM: form = null, SUIVI_ARCHIVE_TOKEN: token = null } = env()
  return save === undefined ? null : { save, status, copy, form, token }
}

/** Whether a stored copy hands its source's address over by itself. */
export function handsOverWithCopies(): boolean {
  return webArchive() !== null && env().SUIVI_ARCHIVE_WITH_COPIES === 'on'
}

/** The address of a source that may be handed over, or why none may: nothing leaves that is not public, and nothing of which something is withheld. */
export async function addressToHandOver(
  sourceId: string,
  tx: Pick<Transaction, 'source'> = db(),
): Promise<{ readonly address: string } | { readonly why: NotHandedOver }> {
  if (webArchive() === null) return { why: 'off' }
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: {
      url: true,
      listedAt: true,
      withholdings: { where: { liftedAt: null }, take: 1, select: { id: true } },
      handOvers: { where: { endedAt: null }, take: 1, select: { id: true } },
    },
  })
  if (!source || source.url === null) return { why: 'no-address' }
  if (source.listedAt === null || source.withholdings.length > 0 || !isForEverybody(source.url))
    return { why: 'not-public' }
  return source.handOvers.length > 0 ? { why: 'under-way' } : { address: source.url }
}

const handOverSelect = {
  id: true,
  askedAt: true,
  askedBy: { select: { publicName: true } },
  endedAt: true,
  outcome: true,
  status: true,
  archivedUrl: true,
} as const

/** How many are told of on the page of a source. */
const NEWEST = 5

/** What was handed over last of a source, newest first. */
export async function findHandOvers(sourceId: string): Promise<HandOverView[]> {
  const rows = await db().handOver.findMany({
    where: { sourceId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: NEWEST,
    select: handOverSelect,
  })
  return rows.map(viewOf)
}

function viewOf({
  askedAt,
  askedBy,
  endedAt,
  ...row
}: RowOf<'handOver', typeof handOverSelect>): HandOverView {
  return {
    ...row,
    asked: { by: askedBy?.publicName ?? null, at: askedAt.toISOString() },
    endedAt: endedAt?.toISOString() ?? null,
  }
}
