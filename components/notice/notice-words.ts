'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import type { NoticeView, ToldType } from '@/lib/notice/types'
import { isolated } from '../ui/isolated'

/** How what acts are done to is called, on an item and without one. */
const THINGS = {
  revision: ['revision', 'revision'],
  note: ['note', 'noteOnText'],
  'search-log': ['search', 'searchOnText'],
  'lineage-link': ['link', 'link'],
  'item-test': ['test', 'test'],
  translation: ['translation', 'translationOnText'],
  commitment: ['mark', 'mark'],
  statement: ['statement', 'statement'],
  source: ['source', 'source'],
  request: ['request', 'request'],
  'follow-up': ['question', 'questionOnText'],
  coding: ['coding', 'coding'],
  'reader-message': ['message', 'message'],
} as const satisfies Readonly<Record<ToldType, readonly [string, string]>>

/** What a notice says, in a sentence. */
export function useNoticeWords(): (notice: NoticeView) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (notice) => {
    const { kind, object, on, by, day } = notice
    const name = isolated(by ?? '')
    const ref = isolated(on ?? '')
    const what = t(`desk.thing.${THINGS[object.type][on === null ? 1 : 0]}`, { on: ref })
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
    }
  }
}
