import { useLocale, useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { type LedTo, OTHER_LANGUAGE, type PublicMessage } from '@/lib/assessment/reader-message/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { itemNoteAddress } from '@/lib/text/note/rules/addresses'
import { messageAddress, revisionAddress } from '@/lib/text/statement/rules/addresses'

/** What became of a reader's message: what it was about, in our words or theirs, the outcome, why, and what it led to. */
export function MessageAnswer({ message, slug }: { message: PublicMessage; slug: string }) {
  const t = useTranslations('reader-message.corrections')
  const locale = useLocale()
  const { outcome, matter, reason, answerLanguage, words, receivedOn, closedAt, ledTo, duplicateOf } = message
  const language = answerLanguage ?? ''
  return (
    <>
      <p>
        <b>{t(`outcome.${outcome}`)}</b>
      </p>
      {matter !== null && (
        <p>
          <span className="quiet">{t('inOurWords')}</span> <Words lang={language}>{matter}</Words>
        </p>
      )}
      {words && (
        <>
          <p className="quiet">{t('inTheirs')}</p>
          <SentText language={words.language}>{words.text}</SentText>
          {words.address !== null && <p className="addr">{words.address}</p>}
        </>
      )}
      {reason !== null && (
        <p>
          <b>{t('reason')}</b> <Words lang={language}>{reason}</Words>
        </p>
      )}
      <CoveredHere covered={message.covered} />
      {ledTo && (
        <p>
          {t('ledTo')} <LedToLink ledTo={ledTo} slug={slug} />
        </p>
      )}
      {duplicateOf !== null && (
        <p>
          <a className="tap" href={localePath(locale, messageAddress(slug, duplicateOf))}>
            {t('first')}
          </a>
        </p>
      )}
      <p className="quiet">
        {t.rich('received', {
          day: () => <Time date={receivedOn} />,
          closed: () => <Time date={closedAt.slice(0, 10)} />,
        })}
      </p>
    </>
  )
}

/** What somebody sent, as plain text: its lines as they are, nothing in it is read as anything else. */
export function SentText({ language, children }: { language: string; children: string }) {
  return (
    <p className="notetext sent" lang={language === OTHER_LANGUAGE ? '' : language} dir="auto">
      {children}
    </p>
  )
}

/** What a message led to, by its name, as a link to where readers see it. */
export function LedToLink({ ledTo, slug }: { ledTo: LedTo; slug: string }) {
  const t = useTranslations('reader-message.corrections.to')
  const locale = useLocale()
  const to = (path: string) => localePath(locale, path)
  switch (ledTo.kind) {
    case 'revision': {
      const { reference, line, number } = ledTo
      return (
        <a href={to(revisionAddress(slug, reference, line, number))}>
          {t('revision', { n: number, ref: isolated(reference) })}
        </a>
      )
    }
    case 'source':
      return <a href={to(`/${slug}/sources/${ledTo.id}`)}>{t('source', { ref: isolated(ledTo.id) })}</a>
    case 'note': {
      const { anchor, reference, sourceId } = ledTo
      const page = sourceId === null ? 'statement' : `sources/${sourceId}`
      const address =
        reference === null ? `/${slug}/${page}#${anchor}` : itemNoteAddress(slug, reference, anchor)
      return <a href={to(address)}>{t('note')}</a>
    }
    case 'variant':
      return <a href={to(`/${slug}/variants#${ledTo.key}`)}>{t('variant', { ref: isolated(ledTo.key) })}</a>
    case 'item':
      return <a href={to(`/${slug}/${ledTo.reference}`)}>{t('item', { ref: isolated(ledTo.reference) })}</a>
  }
}
