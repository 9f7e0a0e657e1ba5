'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Time } from '@/components/ground/ui/time'
import { OfStatement } from '@/components/text/statement/of-statement'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import { readAction } from '@/lib/work/notice/actions/read'
import { noticeAddress } from '@/lib/work/notice/rules/address'
import { noticeWords } from '@/lib/work/notice/rules/words'
import type { NoticeView } from '@/lib/work/notice/types'

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

/** What a notice says, in a sentence, in the language of the page. */
function useNoticeWords(): (notice: NoticeView) => string {
  const t = useTranslations()
  const locale = useLocale()
  return (notice) => noticeWords({ t, locale, set: isolated }, notice)
}
