import 'server-only'
import { type Locale, localeOf } from '@/lib/ground/i18n/routing'
import { LETTER_RHYTHMS, nextLetterAt } from '@/lib/ground/mail/rules/rhythm'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import type { ChooseInput } from '../schema'
import { NOTICE_KINDS } from '../types'

/** Says how soon one is told of each kind of notice, and whether by mail too: then in the language of the page where it was said. */
export function choose(actor: Member, { locale, mail, ...chosen }: ChooseInput): Promise<void> {
  return transaction(actor, async (tx) => {
    await tx.noticeChoice.deleteMany({ where: { personId: actor.id } })
    await tx.noticeChoice.createMany({
      data: NOTICE_KINDS.map((kind) => ({ personId: actor.id, kind, rhythm: chosen[kind] })),
    })
    if (mail === 'yes') await begin(tx, actor.id, localeOf(locale))
    else await tx.noticeLetter.deleteMany({ where: { personId: actor.id } })
  })
}

/** Letters tell of what comes from now on. Those that one gets already go on, in this language. */
async function begin(tx: Transaction, personId: string, language: Locale): Promise<void> {
  const { _max } = await tx.notice.aggregate({ where: { personId }, _max: { id: true } })
  const at = now()
  for (const rhythm of LETTER_RHYTHMS)
    await tx.noticeLetter.upsert({
      where: { personId_rhythm: { personId, rhythm } },
      create: { personId, rhythm, language, told: _max.id ?? 0n, nextAt: nextLetterAt(rhythm, at) },
      update: { language },
      select: { rhythm: true },
    })
}
