import 'server-only'
import type { NewsOf } from '@/lib/assessment/status-update/types'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'

/** Of what somebody is told, as a table keeps it: by ids that stay, whatever becomes of an address. Nothing is the whole site. */
export type Scope = {
  readonly statementId: string | null
  readonly areaKey: string | null
  readonly commitmentId: string | null
  readonly onlyCorrections: boolean
}

/** What is read of such a row, so that it can be said again of what it is. */
export const scopeSelect = {
  areaKey: true,
  onlyCorrections: true,
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
} as const

/** Of what a row is. */
export function newsOfRow({
  statement,
  areaKey,
  commitment,
  onlyCorrections,
}: {
  readonly statement: { readonly slug: string } | null
  readonly areaKey: string | null
  readonly commitment: { readonly reference: string } | null
  readonly onlyCorrections: boolean
}): NewsOf {
  return {
    ...{ slug: statement?.slug ?? null, area: areaKey, reference: commitment?.reference ?? null },
    onlyCorrections,
  }
}

/**
 * What is kept of what somebody asks to be told of.
 *
 * @throws Refusal `not_found` where there is no such thing, or it was withdrawn
 */
export async function scopeOf(
  tx: Transaction,
  { slug, area, reference, onlyCorrections }: NewsOf,
): Promise<Scope> {
  if (slug === null) return { statementId: null, areaKey: null, commitmentId: null, onlyCorrections }
  // An address that it had leads on, also where a form was opened before it moved.
  const statement = await tx.statement.findFirst({
    where: { givenSlugs: { some: { slug } } },
    select: {
      id: true,
      areas: { where: { key: area ?? '' }, select: { key: true } },
      commitments: {
        where: { reference: reference ?? '', publishedAt: { not: null }, withdrawnAt: null },
        select: { id: true },
      },
    },
  })
  const commitmentId = statement?.commitments[0]?.id ?? null
  if (!statement || (area !== null && statement.areas.length === 0) || (reference !== null && !commitmentId))
    throw new Refusal('not_found')
  return { statementId: statement.id, areaKey: area, commitmentId, onlyCorrections }
}
