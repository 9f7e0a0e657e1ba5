import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { DeskMessage, LedToChoice, OtherMessage } from '@/lib/assessment/reader-message/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { messageAddress } from '@/lib/text/statement/rules/addresses'
import { ConfirmForm } from './confirm-form'
import { OneButton } from './one-button'
import { Proposal } from './proposal'
import { ProposeForm } from './propose-form'
import { SendBackForm } from './send-back-form'

interface MessageActsProps {
  message: DeskMessage
  ledTo: readonly LedToChoice[]
  others: readonly OtherMessage[]
}

/** What can be done with a message as it stands, and what was proposed or decided. */
export function MessageActs({ message, ledTo, others }: MessageActsProps) {
  const t = useTranslations('reader-message.desk')
  const { may, takenBy, kind, confirmation, sentBackReason } = message
  return (
    <>
      {may.take && (
        <RailSection id="take" title={t('takeTitle')} aside={<p>{t('takeHow')}</p>}>
          {takenBy !== null && <p>{t('state.taken', { name: isolated(takenBy) })}</p>}
          <OneButton act="take" message={message} main={takenBy === null}>
            {takenBy === null ? t('take') : t('takeOver')}
          </OneButton>
        </RailSection>
      )}
      {kind === 'reply' && message.state !== 'closed' && confirmation === null && (
        <RailSection id="confirm" title={t('confirmTitle')} aside={<p>{t('confirmHow')}</p>}>
          {may.confirm ? <ConfirmForm message={message} /> : <p>{t('unconfirmed')}</p>}
        </RailSection>
      )}
      {may.propose && (
        <RailSection id="propose" title={t('proposeTitle')} aside={<p>{t('proposeHow')}</p>}>
          {sentBackReason !== null && (
            <p className="pb-m">
              <bdi>{t('sentBack', { reason: isolated(sentBackReason) })}</bdi>
            </p>
          )}
          <div className="mid">
            <ProposeForm message={message} ledTo={ledTo} others={others} />
          </div>
        </RailSection>
      )}
      <Decision message={message} />
    </>
  )
}

function Decision({ message }: Pick<MessageActsProps, 'message'>) {
  const t = useTranslations('reader-message.desk')
  const locale = useLocale()
  const { may, proposal, state, statement, id } = message
  if (proposal === null || state === 'taken') return null
  const isSpam = proposal.outcome === 'spam'
  return (
    <>
      <RailSection
        id="proposed"
        title={state === 'closed' ? t('decidedTitle') : t('proposedTitle')}
        aside={state === 'proposed' && <p>{may.publish ? t('publishHow') : t('proposeHow')}</p>}
      >
        <div className="mid">
          <Proposal message={message} proposal={proposal} />
          {state === 'closed' && !isSpam && (
            <p className="pt-s">
              <a className="tap" href={localePath(locale, messageAddress(statement.slug, id))}>
                {t('seePublic')}
              </a>
            </p>
          )}
          {may.publish && (
            <div className="pt-m">
              <OneButton act="publish" message={message} main>
                {isSpam ? t('closeSpam') : t('publish')}
              </OneButton>
            </div>
          )}
          {may.send_back && <SendBackForm message={message} />}
        </div>
      </RailSection>
      {may.withdraw && (
        <RailSection id="withdraw" title={t('withdrawTitle')} aside={<p>{t('withdrawHow')}</p>}>
          <OneButton act="withdraw" message={message}>
            {t('withdraw')}
          </OneButton>
        </RailSection>
      )}
    </>
  )
}
