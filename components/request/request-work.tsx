import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { RequestEntry } from '@/lib/request/types'
import { DeskSection } from '../review/desk-section'
import { RequestDeskList } from './desk-list'

interface RequestWorkProps {
  mine: readonly RequestEntry[]
  toRead: readonly RequestEntry[]
  /** Whether the member decides on what others recorded. */
  decides: boolean
  mayDraft: boolean
}

/** The desk's sections of the requests for documents: what a reviewer may read, and one's own that await an answer. */
export function RequestWork({ mine, toRead, decides, mayDraft }: RequestWorkProps) {
  const t = useTranslations('requests')
  const locale = useLocale()
  const all = (
    <a className="tap" href={localePath(locale, '/desk/requests')}>
      {t('openAll')}
    </a>
  )
  return (
    <>
      {decides && (
        <DeskSection
          id="requests-to-read"
          title={t('toRead')}
          aside={all}
          isEmpty={toRead.length === 0}
          empty={t('noneToRead')}
        >
          <RequestDeskList requests={toRead} />
        </DeskSection>
      )}
      {mayDraft && (
        <DeskSection
          id="my-requests"
          title={t('mine')}
          aside={
            <span className="line gap-s">
              <a className="tap" href={localePath(locale, '/desk/requests/new')}>
                {t('new')}
              </a>
              {all}
            </span>
          }
          isEmpty={mine.length === 0}
          empty={t('noneMine')}
        >
          <RequestDeskList requests={mine} />
        </DeskSection>
      )}
    </>
  )
}
