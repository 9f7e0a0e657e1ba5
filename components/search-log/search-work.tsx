import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { SearchEntry } from '@/lib/search-log/types'
import { DeskSection } from '../review/desk-section'
import { SearchList } from './search-list'

interface SearchWorkProps {
  mine: readonly SearchEntry[]
  toRead: readonly SearchEntry[]
  /** Whether the member decides on what others logged. */
  decides: boolean
  mayLog: boolean
}

/** The desk's sections of the search log: what awaits a reviewer, and what one logged oneself. */
export function SearchWork({ mine, toRead, decides, mayLog }: SearchWorkProps) {
  const t = useTranslations('searchLog')
  const locale = useLocale()
  const all = (
    <a className="tap" href={localePath(locale, '/desk/searches')}>
      {t('openAll')}
    </a>
  )
  return (
    <>
      {decides && (
        <DeskSection
          id="searches-to-read"
          title={t('toRead')}
          aside={all}
          isEmpty={toRead.length === 0}
          empty={t('noneToRead')}
        >
          <SearchList searches={toRead} />
        </DeskSection>
      )}
      {mayLog && (
        <DeskSection
          id="my-searches"
          title={t('mine')}
          aside={
            <span className="line gap-s">
              <a className="tap" href={localePath(locale, '/desk/searches/new')} aria-keyshortcuts="l">
                {t('new')}
              </a>
              {all}
            </span>
          }
          isEmpty={mine.length === 0}
          empty={t('noneMine')}
        >
          <SearchList searches={mine} />
        </DeskSection>
      )}
    </>
  )
}
