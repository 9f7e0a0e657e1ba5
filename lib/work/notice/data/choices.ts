import 'server-only'
import { localeOf } from '@/lib/ground/i18n/routing'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { Rhythm } from '../rules/rhythm'
import { type Chosen, NOTICE_KINDS, type NoticeKind } from '../types'

/** What a member chose; at once where they chose nothing. */
export async function findChosen(actor: Member): Promise<Chosen> {
  const [rows, letter] = await Promise.all([
    db().noticeChoice.findMany({ where: { personId: actor.id }, select: { kind: true, rhythm: true } }),
    db().noticeLetter.findFirst({ where: { personId: actor.id }, select: { language: true } }),
  ])
  const rhythms = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, 'instant'])) as Record<
    NoticeKind,
    Rhythm
  >
  for (const { kind, rhythm } of rows) rhythms[kind] = rhythm
  return { rhythms, mailIn: letter && localeOf(letter.language) }
}
