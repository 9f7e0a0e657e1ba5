import 'server-only'
import { db } from '@/lib/ground/platform/db'
import { shortTitleSelect, shortTitlesOf } from '@/lib/text/statement/data/short-title'
import type { Direct } from '../rules/direct'
import { excerptOpening } from '../rules/excerpt'
import type { DirectHit, FoundIn, SearchAudience } from '../types'
import type { Asked } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'
import { findInLanguage } from './translated'

/** As many statements may have an item of one name; more than these are not led to. */
const mostNamesakes = 10

/** What a question names outright. Withdrawn items are among it: their reference leads to the marker that they left. */
export async function findDirect(
  direct: Direct,
  { slug, audience, language }: Pick<Asked, 'slug' | 'audience' | 'language'>,
): Promise<DirectHit[]> {
  const statement = slug === null ? {} : { slug }
  switch (direct.kind) {
    case 'item':
      return findItems(direct.reference, statement, { audience, language })
    case 'passage':
      return findPassages(direct.number, statement)
    case 'variant':
      return findVariants(direct.key, statement)
    case 'source':
      return findSources({ id: direct.id }, slug, audience)
    case 'address':
      return findSources(await underAddresses(direct.canonical), slug, audience)
  }
}

async function findItems(
  reference: string,
  statement: { slug?: string },
  { audience, language }: Pick<Asked, 'audience' | 'language'>,
) {
  const rows = await db().commitment.findMany({
    where: {
      reference,
      statement,
      ...(audience === 'desk' ? {} : { publishedAt: { not: null } }),
    },
    orderBy: [{ statement: { date: 'desc' } }, { statement: { slug: 'asc' } }],
    take: mostNamesakes,
    select: {
      id: true,
      reference: true,
      title: true,
      titleLanguage: true,
      withdrawnAt: true,
      statement: { select: shortTitleSelect },
    },
  })
  const shown = await findInLanguage({ items: rows.map(({ id }) => id) }, language)
  return rows.map(({ id, statement: row, withdrawnAt, ...item }) => {
    const [title] = shown.title(id, { text: item.title, language: item.titleLanguage })
    return {
      kind: 'item' as const,
      reference: item.reference,
      title: title.text,
      titleLanguage: title.language,
      statement: shortTitlesOf(row),
      isWithdrawn: withdrawnAt !== null,
    }
  })
}

async function findPassages(number: number, statement: { slug?: string }) {
  const rows = await db().passage.findMany({
    where: { number, rendering: { isBase: true, statement } },
    orderBy: { rendering: { statement: { date: 'desc' } } },
    take: mostNamesakes,
    select: {
      start: true,
      end: true,
      rendering: { select: { text: true, statement: { select: shortTitleSelect } } },
    },
  })
  return rows.map(({ start, end, rendering }) => ({
    kind: 'passage' as const,
    number,
    statement: shortTitlesOf(rendering.statement),
    opening: excerptOpening((rendering.text ?? '').slice(start, end)),
  }))
}

async function findVariants(key: string, statement: { slug?: string }) {
  const rows = await db().variant.findMany({
    where: { key, statement },
    orderBy: { statement: { date: 'desc' } },
    take: mostNamesakes,
    select: { exact: true, statement: { select: shortTitleSelect } },
  })
  return rows.map(({ exact, statement: row }) => ({
    kind: 'variant' as const,
    key,
    statement: shortTitlesOf(row),
    lemma: excerptOpening(exact),
  }))
}

/** The sources that have one of these addresses, or had it before they moved. */
async function underAddresses(canonical: readonly string[]): Promise<{ id: { in: string[] } }> {
  const where = { canonicalUrl: { in: [...canonical] } }
  const [has, had] = await Promise.all([
    db().source.findMany({ where, select: { id: true } }),
    db().formerAddress.findMany({ where, select: { sourceId: true } }),
  ])
  return { id: { in: [...has.map(({ id }) => id), ...had.map(({ sourceId }) => sourceId)] } }
}

/** Within a statement too, any listed source is led to: whoever names it means it. */
async function findSources(
  where: { id: string | { in: string[] } },
  slug: string | null,
  audience: SearchAudience,
) {
  const rows = await db().source.findMany({
    where: { ...where, ...(audience === 'desk' ? {} : { listedAt: { not: null } }) },
    orderBy: { number: 'asc' },
    select: { id: true, url: true, title: true, language: true },
  })
  return Promise.all(
    rows.map(async (row) => ({
      kind: 'source' as const,
      ...row,
      statement: await findStatementUsing(row.id, slug),
    })),
  )
}

async function findStatementUsing(sourceId: string, slug: string | null): Promise<FoundIn | null> {
  const [row] = await db().$queryRaw<StatementRow[]>`
    SELECT s.id AS "statementId", s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", base.language
      FROM source_uses u
      JOIN statements s ON s.id = u.statement_id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     WHERE u.source_id = ${sourceId}
     ORDER BY s.slug = ${slug} DESC NULLS LAST, s.date DESC, s.slug LIMIT 1`
  return row ? foundIn(row, await findInLanguage(statementsOf([row]), '')) : null
}
