import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MessageList } from '@/components/assessment/reader-message/message-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadMessages } from '@/lib/assessment/reader-message/loaders/list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /** `after`: the message that the part of the list follows. */
  searchParams: Promise<{ after?: string | string[] }>
}

/** What readers sent: what is open, oldest first, and what was closed lately. */
export default async function ReaderMessages({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([
    loadMessages(chosenIn((await searchParams).after)),
    getTranslations('reader-message.desk'),
  ])
  if (!loaded) notFound()
  const { actor, open, closed } = loaded
  return (
    <PageBelowDesk member={actor} path="/desk/reader-messages" title={t('title')}>
      <div className="pagehead">
        <h1 className="subtitle">{t('title')}</h1>
      </div>
      <DeskSection first id="open" title={t('open')} isEmpty={open.total === 0} empty={t('none')}>
        <StatementsNamed shown={open.entries}>
          <MessageList messages={open.entries} />
        </StatementsNamed>
        <PartTurn
          part={open}
          hrefOf={(after) =>
            `${localePath(locale, '/desk/reader-messages')}${queryWith(['after'], {}, 'after', after)}#open`
          }
        />
      </DeskSection>
      <DeskSection
        id="closed"
        title={t('closedLately')}
        isEmpty={closed.length === 0}
        empty={t('noneClosed')}
      >
        <StatementsNamed shown={closed}>
          <MessageList messages={closed} />
        </StatementsNamed>
      </DeskSection>
    </PageBelowDesk>
  )
}
