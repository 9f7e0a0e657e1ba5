import 'server-only'
import { db, sqlPart } from '@/lib/platform/db'
import { houseTextKey } from './schema'
import type { HouseText, HouseTextKey, HouseTextKind } from './types'

type Wording = Record<keyof HouseTextKey | 'body' | 'by', string> & { version: number; createdAt: Date }

/**
 * The newest wording of every text, those that were taken back among them.
 *
 * @param kind of this kind alone, in each language
 */
export async function findHouseTexts(kind?: HouseTextKind): Promise<HouseText[]> {
  const rows = await db().$queryRaw<Wording[]>`
    SELECT DISTINCT ON (h.kind, h.language) h.kind, h.language, h.version, h.body, h.created_at AS "createdAt", p.public_name AS by
    FROM house_texts h JOIN people p ON p.id = h.author_id
    ${kind ? sqlPart`WHERE h.kind = ${kind}` : sqlPart``}
    ORDER BY h.kind, h.language, h.version DESC`
  return rows.map(asText)
}

/** The newest wording of one text; null where it never had one. */
export async function findHouseText({ kind, language }: HouseTextKey): Promise<HouseText | null> {
  const row = await db().houseText.findFirst({
    where: { kind, language },
    orderBy: { version: 'desc' },
    include: { author: { select: { publicName: true } } },
  })
  return row && asText({ ...row, by: row.author.publicName })
}

function asText({ kind, language, version, body, createdAt, by }: Wording): HouseText {
  return { ...houseTextKey.parse({ kind, language }), version, body, at: createdAt.toISOString(), by }
}
