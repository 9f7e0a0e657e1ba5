import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { MessageEntry } from '@/lib/reader-message/types'
import { DeskSection } from '../layout/desk-section'
import { MessageList } from './message-list'

/** How many stand on the desk itself; the others are one step away. */
const most = 8

/** The desk's section of what readers sent and nobody has closed, what awaits whoever looks at it first, and the way to all of it. */
export function FromReaders({ messages }: { messages: readonly MessageEntry[] }) {
  const t = useTranslations('reader-message.desk')
  const own = messages.filter(({ awaitsMe, isMine }) => awaitsMe || isMine)
  const others = messages.filter((message) => !own.includes(message))
  return (
    <DeskSection
      id="from-readers"
      title={t('title')}
      aside={
        <>
          {t('waiting', { n: messages.length })}{' '}
          <a className="tap" href={localePath(useLocale(), '/desk/reader-messages')}>
            {t('all')}
          </a>
        </>
      }
      isEmpty={messages.length === 0}
      empty={t('none')}
    >
      <MessageList messages={[...own, ...others].slice(0, most)} />
    </DeskSection>
  )
}
