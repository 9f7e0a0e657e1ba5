import { useTranslations } from 'next-intl'
import type { RequestEntry } from '@/lib/request/types'
import { WorkSections } from '../review/work-sections'
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
  const t = useTranslations('request')
  const listOf = (requests: readonly RequestEntry[]) =>
    requests.length > 0 ? <RequestDeskList requests={requests} /> : null
  return (
    <WorkSections
      of="requests"
      openAll={t('openAll')}
      toRead={decides ? { title: t('toRead'), list: listOf(toRead), empty: t('noneToRead') } : null}
      mine={mayDraft ? { title: t('mine'), list: listOf(mine), empty: t('noneMine'), begin: t('new') } : null}
    />
  )
}
