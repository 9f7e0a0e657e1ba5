import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import { passagesOf } from '../rules/passages'

/** What is read of a text that was added, to make it public. */
export const addedSelect = {
  id: true,
  key: true,
  statementId: true,
  language: true,
  label: true,
  publisher: true,
  url: true,
  text: true,
  sha256: true,
  addedById: true,
  publishedAt: true,
  replacesId: true,
} as const
export type AddedText = RowOf<'addedRendering', typeof addedSelect>

/** The added text becomes a rendering under its own id, with its passages; the database holds that it is the same text. */
export async function publishRendering(tx: Transaction, added: AddedText): Promise<void> {
  const { id, statementId, key, language, label, publisher, url, text, sha256 } = added
  const { _max } = await tx.rendering.aggregate({ where: { statementId }, _max: { position: true } })
  const position = (_max.position ?? 0) + 1
  await tx.rendering.create({
    data: { id, statementId, position, key, language, label, publisher, url, text, sha256 },
  })
  await tx.passage.createMany({
    data: passagesOf(text).map(({ number, start, end }) => ({ renderingId: id, number, start, end })),
  })
  await tx.addedRendering.update({ where: { id }, data: { publishedAt: now() } })
}
