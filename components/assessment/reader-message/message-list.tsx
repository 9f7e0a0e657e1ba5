import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { OfStatement } from '@/components/text/statement/of-statement'
import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { type MessageEntry, OTHER_LANGUAGE } from '@/lib/assessment/reader-message/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'

/** Messages of readers on the desk, each a link to its page: what it is, when it came, and where it stands. */
export function MessageList({ messages }: { messages: readonly MessageEntry[] }) {
  const t = useTranslations('reader-message')
  const locale = useLocale()
  return (
    <ul className="queue">
      {messages.map((message) => (
        <li key={message.id}>
          <a className="qrow qrow--a" href={localePath(locale, deskMessageAddress(message.id))}>
            <Ref>{message.reference}</Ref>
            <span>
              <span className="what">
                <bdi lang={message.language === OTHER_LANGUAGE ? '' : message.language}>
                  {message.excerpt}
                </bdi>
              </span>
              <br />
              <span className="quiet">
                <OfStatement slug={message.slug} />
                {t(`kind.${message.kind}`)}. <StateOf message={message} />
              </span>
            </span>
            <span className="quiet">
              <Time date={message.receivedAt} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Where a message stands, and who has it. */
function StateOf({ message: { state, takenBy, isMine, awaitsMe, outcome } }: { message: MessageEntry }) {
  const t = useTranslations('reader-message.desk')
  switch (state) {
    case 'received':
      return t('state.received')
    case 'taken':
      return isMine ? t('state.takenByYou') : t('state.taken', { name: isolated(takenBy ?? '') })
    case 'proposed':
      return awaitsMe ? t('state.awaitsYou') : t('state.proposed')
    case 'closed':
      return outcome && t('state.closed', { outcome: t(`outcome.${outcome}`) })
  }
}
