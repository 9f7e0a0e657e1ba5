import type { useTranslations } from 'next-intl'
import { formatDate } from '@/lib/ground/i18n/format'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { NoticeView } from '../types'

/** In whose words a notice is said: the messages of a language, and how names and references are set among them. */
export type Saying = {
  readonly t: ReturnType<typeof useTranslations<never>>
  readonly locale: Locale
  readonly set: (name: string) => string
}

/** What a notice says, in a sentence. */
export function noticeWords({ t, locale, set }: Saying, notice: NoticeView): string {
  const { kind, object, on, by, day } = notice
  const name = set(by ?? '')
  const ref = set(on ?? '')
  const what = t(`thing.${object.type}.on`, { on: on === null ? 'unnamed' : ref })
  const did = { who: 'other', name, what }
  const date = day === null ? '' : formatDate(locale, day)
  switch (kind) {
    case 'submitted':
      return t('desk.did.submitted', did)
    case 'sent_back':
      return t('desk.did.sentBack', did)
    case 'approved':
      return t('desk.did.approved', did)
    case 'answered':
      if (object.type === 'coding') return t('notice.said.reconciled', { name, ref })
      return t(object.type === 'note' ? 'desk.did.replied' : 'desk.did.completed', did)
    case 'assigned':
      return t('notice.said.assigned', { name, what })
    case 'due':
      return t('notice.said.due', { date, what })
    case 'overdue':
      return t('notice.said.overdue', { date, what })
    case 'conflicting':
      if (object.type === 'coding') return t('notice.said.secondDiffers', { ref })
      return t('notice.said.conflicting', { name, ref })
    case 'quote_gone':
      return t('notice.said.quoteGone', { ref })
    case 'reader_wrote':
      return t('notice.said.readerWrote', { ref })
    case 'guest_wrote':
      return t('notice.said.guestWrote', { what })
    case 'webhook_off':
      return t('notice.said.webhookOff')
  }
}
