import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import type { RowOf } from '@/lib/ground/platform/db'
import type { ActView } from '../types'

/** What is read of an act. */
export const actSelect = {
  id: true,
  kind: true,
  day: true,
  reference: true,
  deadline: true,
  basis: true,
  text: true,
  language: true,
  correctsId: true,
  recordedAt: true,
  publishedAt: true,
  source: { select: { id: true, title: true, language: true } },
} as const

export type ActRow = RowOf<'requestAct', typeof actSelect>

/** An act as a view: days become days, moments ISO strings. */
export function actViewOf({ source, ...row }: ActRow): ActView {
  return {
    id: row.id,
    kind: row.kind,
    day: dayOf(row.day),
    reference: row.reference,
    deadline: row.deadline && dayOf(row.deadline),
    basis: row.basis,
    text: row.text,
    language: row.language,
    correctsId: row.correctsId,
    recordedAt: row.recordedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    source,
  }
}
