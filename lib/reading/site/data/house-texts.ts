import 'server-only'
import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { db, sqlPart } from '@/lib/ground/platform/db'
import { HOUSE_KINDS, type HouseKind, type HouseText } from '../types'

const key = z.object({ kind: z.enum(HOUSE_KINDS), language: z.enum(locales) })

type Wording = Record<'kind' | 'language' | 'body' | 'by', string> & { version: number; createdAt: Date }

/**
 * The newest wording of every text, those that were taken back among them.
 *
 * @param kind of this kind alone, in each language
 */
export async function findHouseTexts(kind?: HouseKind): Promise<HouseText[]> {
  const rows = await db().$queryRaw<Wording[]>`
    SELECT DISTINCT ON (h.kind, h.language) h.kind, h.language, h.version, h.body, h.created_at AS "createdAt", p.public_name AS by
    FROM house_texts h JOIN people p ON p.id = h.author_id
    ${kind ? sqlPart`WHERE h.kind = ${kind}` : sqlPart``}
    ORDER BY h.kind, h.language, h.version DESC`
  return rows.map(asText)
}

/** The newest wording of one text; null where it never had one. */
export async function findHouseText({
  kind,
  language,
}: Pick<HouseText, 'kind' | 'language'>): Promise<HouseText | null> {
  const row = await db().houseText.findFirst({
    where: { kind, language },
    orderBy: { version: 'desc' },
    include: { author: { select: { publicName: true } } },
  })
  return row && asText({ ...row, by: row.author.publicName })
}

function asText({ kind, language, version, body, createdAt, by }: Wording): HouseText {
  return { ...key.parse({ kind, language }), version, body, at: createdAt.toISOString(), by }
}
