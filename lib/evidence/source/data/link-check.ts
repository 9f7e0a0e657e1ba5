import 'server-only'
import { type RowOf, sqlPart } from '@/lib/ground/platform/db'
import type { LinkState } from '../rules/link-health'
import type { LinkView } from '../types'

/** What of a check a state is made from. */
export const linkSelect = {
  address: true,
  outcome: true,
  movedTo: true,
  since: true,
  fault: true,
  status: true,
  checkedAt: true,
  reachedAt: true,
  failures: true,
  missingSince: true,
  unresolvedSince: true,
  nextAt: true,
} as const

type LinkRow = RowOf<'linkCheck', typeof linkSelect>

/** What is known of an address, as its row says. */
export function stateOf(row: LinkRow): LinkState {
  const { outcome, movedTo, fault, status, failures } = row
  return {
    ...{ outcome, movedTo, fault, status, failures },
    since: row.since?.toISOString() ?? null,
    reachedAt: row.reachedAt?.toISOString() ?? null,
    missingSince: row.missingSince?.toISOString() ?? null,
    unresolvedSince: row.unresolvedSince?.toISOString() ?? null,
  }
}

/** How an address was found; null where the checks have come to nothing yet, or were of another address. */
export function linkViewOf(row: LinkRow, url: string | null): LinkView | null {
  const { address, outcome, since, checkedAt, reachedAt, movedTo, status } = row
  if (address !== url || outcome === null || since === null || checkedAt === null) return null
  return {
    ...{ outcome, movedTo, status },
    since: since.toISOString(),
    checkedAt: checkedAt.toISOString(),
    reachedAt: reachedAt?.toISOString() ?? null,
  }
}

/** The host that an address in a column `url` names, in SQL. */
export const HOST_OF_URL = sqlPart`lower(coalesce(substring(url FROM '^[a-zA-Z]+://(?:[^/?#@]*@)?([^/?#:]+)'), url))`
