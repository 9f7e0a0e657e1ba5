'use client'

import { useLocale, useTranslations } from 'next-intl'
import { isolated } from '@/lib/ground/i18n/isolated'
import { noticeWords } from '@/lib/work/notice/rules/words'
import type { NoticeView } from '@/lib/work/notice/types'

/** What a notice says, in a sentence, in the language of the page. */
export function useNoticeWords(): (notice: NoticeView) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (notice) => noticeWords({ t, locale, set: isolated }, notice)
}
