import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RequestDeskList } from '@/components/evidence/request/desk-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadDeskRequests } from '@/lib/evidence/request/loaders/list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { StatementsNamed } from '../statements-named'

type Props = { params: Promise<{ locale: string }> }

/** Everybody's requests for documents: those that await an answer by their deadline, then drafts, then what was answered. */
export default async function DeskRequests({ params }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadDeskRequests(), getTranslations()])
  if (!loaded) notFound()
  const { actor, mayDraft, entries } = loaded
  const title = t('request.title')
  return (
    <PageBelowDesk member={actor} path="/desk/requests" title={title}>
      <div className="line deskhead">
        <h1 className="subtitle">{title}</h1>
        {mayDraft && (
          <p className="btns">
            <a className="btn btn--go" href={localePath(locale, '/desk/requests/new')}>
              {t('request.new')}
            </a>
          </p>
        )}
      </div>
      <DeskSection
        first
        id="all-requests"
        title={t('request.everybody')}
        isEmpty={entries.length === 0}
        empty={t('request.noneAtAll')}
      >
        <StatementsNamed shown={entries}>
          <RequestDeskList requests={entries} />
        </StatementsNamed>
      </DeskSection>
      <p className="small quiet pt-m">{t('search-log.searches.reckoned')}</p>
    </PageBelowDesk>
  )
}
