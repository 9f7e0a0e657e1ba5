import { useTranslations } from 'next-intl'
import type { SearchEntry } from '@/lib/search-log/types'
import { WorkSections } from '../review/work-sections'
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
  const t = useTranslations('search-log')
  const listOf = (searches: readonly SearchEntry[]) =>
    searches.length > 0 ? <SearchList searches={searches} /> : null
  return (
    <WorkSections
      of="searches"
      openAll={t('openAll')}
      toRead={decides ? { title: t('toRead'), list: listOf(toRead), empty: t('noneToRead') } : null}
      mine={
        mayLog
          ? { title: t('mine'), list: listOf(mine), empty: t('noneMine'), begin: t('new'), shortcut: 'l' }
          : null
      }
    />
  )
}
