import 'server-only'
import { db } from '@/lib/platform/db'
import { houseTextKey } from './schema'
import type { HouseText, HouseTextKey } from './types'

const select = {
  kind: true,
  language: true,
  version: true,
  body: true,
  createdAt: true,
  author: { select: { publicName: true } },
} as const

/** The newest wording of every text, those that were taken back among them. */
export async function findHouseTexts(): Promise<HouseText[]> {
  const rows = await db().houseText.findMany({
    distinct: ['kind', 'language'],
    orderBy: [{ kind: 'asc' }, { language: 'asc' }, { version: 'desc' }],
    select,
  })
  return rows.map(({ kind, language, version, body, createdAt, author }) => ({
    ...houseTextKey.parse({ kind, language }),
    version,
    body,
    at: createdAt.toISOString(),
    by: author.publicName,
  }))
}

/** The newest wording of one text; null where it never had one. */
export async function findHouseText({ kind, language }: HouseTextKey): Promise<HouseText | null> {
  const texts = await findHouseTexts()
  return texts.find((text) => text.kind === kind && text.language === language) ?? null
}
