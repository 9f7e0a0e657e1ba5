import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { type DeskMessage, OTHER_LANGUAGE } from '@/lib/assessment/reader-message/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'

/** All that is known of a message on the desk: about what, of which kind, when it came, and what its sender permitted. */
export function MessageFacts({ message, writes }: { message: DeskMessage; writes: boolean }) {
  const t = useTranslations('reader-message.desk')
  const kinds = useTranslations('reader-message')
  const locale = useLocale()
  const languageName = useLanguageName()
  const partyName = usePartyName(message.statement.parties)
  const { item, statement, language } = message
  return (
    <Facts>
      <Fact term={t('facts.about')}>
        <a href={localePath(locale, `/${statement.slug}/${item.reference}`)}>
          <Ref>{item.reference}</Ref> <OwnTitle of={item} />
        </a>
      </Fact>
      <Fact term={t('facts.kind')}>{kinds(`kind.${message.kind}`)}</Fact>
      <Fact term={t('facts.received')}>
        <Time date={message.receivedAt} length="exact" />
      </Fact>
      <Fact term={t('facts.language')}>
        {language === OTHER_LANGUAGE ? kinds('otherLanguage') : languageName(language)}
      </Fact>
      {message.address !== null && (
        <Fact term={t('facts.address')}>
          <SourceAddress message={message} writes={writes} />
        </Fact>
      )}
      {message.party !== null && <Fact term={t('facts.party')}>{partyName(message.party)}</Fact>}
      {message.capacity !== null && (
        <Fact term={t('facts.capacity')}>
          <bdi>{message.capacity}</bdi>
        </Fact>
      )}
      <Fact term={t('facts.words')}>{message.mayPublish ? t('facts.mayPublish') : t('facts.mayNot')}</Fact>
      <Fact term={t('facts.contact')}>
        <Contact message={message} />
      </Fact>
      {message.sameWords.length > 0 && (
        <Fact term={t('facts.sameWords')}>
          <ul>
            {message.sameWords.map(({ id, reference, receivedAt }) => (
              <li key={id}>
                <a href={localePath(locale, deskMessageAddress(id))}>
                  {t('messageOn', { ref: isolated(reference) })}
                </a>{' '}
                <Time date={receivedAt} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {message.confirmation && (
        <Fact term={t('confirmTitle')}>
          {t('confirmed', {
            name: isolated(message.confirmation.by),
            date: formatDate(locale, message.confirmation.at),
            channel: t(`channel.${message.confirmation.channel}`),
          })}
        </Fact>
      )}
    </Facts>
  )
}

function Contact({ message: { contact, state } }: { message: DeskMessage }) {
  const t = useTranslations('reader-message.desk.facts')
  if (contact !== null) return <bdi>{contact}</bdi>
  return <span className="quiet">{state === 'closed' ? t('contactErased') : t('noContact')}</span>
}

/** The address as text, and the way into the library: what a stranger sent is no link. */
function SourceAddress({
  message: { address, knownSource },
  writes,
}: {
  message: DeskMessage
  writes: boolean
}) {
  const t = useTranslations('reader-message.desk')
  const locale = useLocale()
  return (
    <>
      <code className="addr">{address}</code>
      {knownSource !== null && (
        <p>
          <a href={localePath(locale, `/desk/sources/${knownSource}`)}>
            {t('knownSource', { ref: isolated(knownSource) })}
          </a>
        </p>
      )}
      {knownSource === null && writes && (
        <p>
          <a href={localePath(locale, `/desk/sources/new?address=${encodeURIComponent(address ?? '')}`)}>
            {t('addSource')}
          </a>
        </p>
      )}
    </>
  )
}
