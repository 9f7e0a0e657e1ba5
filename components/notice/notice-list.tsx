'use client'

import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import { readAction } from '@/lib/notice/actions/read'
import { noticeAddress } from '@/lib/notice/rules/address'
import type { NoticeView } from '@/lib/notice/types'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { OfStatement } from '../statement/of-statement'
import { Time } from '../ui/time'
import { useNoticeWords } from './notice-words'

const unsent: FormState<void> = { status: 'new' }

/** Notices, newest first: what each says, when it came, and the button that says it was read. */
export function NoticeList({ notices, unread }: { notices: readonly NoticeView[]; unread: number }) {
  const t = useTranslations('notice')
  const [state, send] = useSending(readAction, unsent)
  const refusal = useRefusalText(state)
  const newest = notices[0]
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      {unread > 0 && newest && (
        <p className="pb-m">
          <SubmitButton small name="upTo" value={newest.id}>
            {t('markAll')}
          </SubmitButton>
        </p>
      )}
      <ul className="lib">
        {notices.map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </ul>
    </form>
  )
}

function Notice({ notice }: { notice: NoticeView }) {
  const t = useTranslations('notice')
  const locale = useLocale()
  const words = useNoticeWords()(notice)
  const act = t(notice.isRead ? 'markUnread' : 'markRead')
  return (
    <li>
      <div>
        <p className={notice.isRead ? 'quiet' : 't'}>
          <a className="plain" href={localePath(locale, noticeAddress(notice.object))}>
            {words}
          </a>
        </p>
        <p className="meta">
          {!notice.isRead && `${t('isUnread')}. `}
          {notice.slug !== null && <OfStatement slug={notice.slug} />}
          <Time date={notice.at} length="exact" />
        </p>
      </div>
      <div className="meta2">
        <SubmitButton
          small
          name={notice.isRead ? 'unread' : 'read'}
          value={notice.id}
          label={t('named', { act, what: words })}
        >
          {act}
        </SubmitButton>
      </div>
    </li>
  )
}
