import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MessageActs } from '@/components/assessment/reader-message/message-acts'
import { SentText } from '@/components/assessment/reader-message/message-answer'
import { MessageFacts } from '@/components/assessment/reader-message/message-facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadMessage } from '@/lib/assessment/reader-message/loaders/message'
import { deskMessageAddress } from '@/lib/assessment/reader-message/rules/desk-address'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One message of a reader: what was sent, what becomes of it, and by whom. For who does not read messages there is no such page. */
export default async function ReaderMessage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadMessage(id, locale), getTranslations('reader-message.desk')])
  if (!loaded) notFound()
  const { actor, message, ledTo, others } = loaded
  const title = t('messageOn', { ref: isolated(message.item.reference) })
  return (
    <PageBelowDesk
      member={actor}
      path={deskMessageAddress(id)}
      title={title}
      steps={[{ path: '/desk/reader-messages', label: t('title') }]}
    >
      <div className="pagehead">
        <h1 className="subtitle">{title}</h1>
      </div>
      <RailSection id="sent" title={t('sent')} aside={<p>{t('asText')}</p>}>
        <SentText language={message.language}>{message.body}</SentText>
        {message.quote !== null && (
          <blockquote className="pt-s">
            <p className="quiet">{t('facts.quote')}</p>
            <SentText language={message.language}>{message.quote}</SentText>
          </blockquote>
        )}
        <div className="mid pt-m">
          <MessageFacts message={message} writes={holds(actor, 'analyst')} />
        </div>
      </RailSection>
      <MessageActs message={message} ledTo={ledTo} others={others} />
    </PageBelowDesk>
  )
}
