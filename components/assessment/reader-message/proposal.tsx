import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Words } from '@/components/ground/ui/words'
import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import type { DeskMessage, ProposalView } from '@/lib/assessment/reader-message/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { LedToLink, SentText } from './message-answer'

interface ProposalProps {
  message: DeskMessage
  proposal: ProposalView
}

/** What was proposed to become of a message, word for word as readers will see it. */
export function Proposal({ message, proposal }: ProposalProps) {
  const t = useTranslations('reader-message.desk')
  const locale = useLocale()
  const { outcome, matter, reason, answerLanguage, showsWords, excerpt, leadsTo, duplicateOf } = proposal
  const language = answerLanguage ?? ''
  return (
    <Facts>
      <Fact term={t('outcomeTitle')}>
        <b>{t(`outcome.${outcome}`)}</b>
      </Fact>
      {matter !== null && (
        <Fact term={t('matter')}>
          <Words lang={language}>{matter}</Words>
        </Fact>
      )}
      {reason !== null && (
        <Fact term={t('reason')}>
          <Words lang={language}>{reason}</Words>
        </Fact>
      )}
      {showsWords && (
        <Fact term={t('facts.words')}>
          <p>
            {message.kind !== 'reply' && t(message.address === null ? 'shownWords' : 'shownWithAddress')}
            {message.kind === 'reply' && (excerpt === null ? t('shownReply') : t('shownExcerpt'))}
          </p>
          {excerpt !== null && <SentText language={message.language}>{excerpt}</SentText>}
        </Fact>
      )}
      {leadsTo !== null && (
        <Fact term={t('ledTo')}>
          <LedToLink ledTo={leadsTo} slug={message.statement.slug} />
        </Fact>
      )}
      {duplicateOf !== null && (
        <Fact term={t('duplicateOf')}>
          <a href={localePath(locale, deskMessageAddress(duplicateOf))}>{t('title')}</a>
        </Fact>
      )}
      <Fact term={t('facts.state')}>
        {t('proposedBy', { name: isolated(proposal.by), date: formatDate(locale, proposal.at) })}
        {message.closed && (
          <p>
            {t('closedBy', {
              name: isolated(message.closed.by),
              date: formatDate(locale, message.closed.at),
            })}
          </p>
        )}
        {message.replyWithdrawnAt !== null && (
          <p>{t('withdrawnOn', { date: formatDate(locale, message.replyWithdrawnAt) })}</p>
        )}
      </Fact>
    </Facts>
  )
}
