import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/evidence/request/act-form'
import { ActList } from '@/components/evidence/request/act-list'
import { DeadlineLine } from '@/components/evidence/request/deadline-line'
import { DecideRequest } from '@/components/evidence/request/decide-request'
import { RequestFacts } from '@/components/evidence/request/request-facts'
import { RequestForm } from '@/components/evidence/request/request-form'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadDeskRequest } from '@/lib/evidence/request/loaders/request'
import { standingActs } from '@/lib/evidence/request/rules/acts'
import { answerOf } from '@/lib/evidence/request/rules/answer'
import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { correctionsOf, nextActs } from '@/lib/evidence/request/rules/next-acts'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { loadChoices, loadChosenOf } from '@/lib/text/commitment/loaders/choices'

type Props = { params: Promise<{ locale: string; id: string }> }

/** One request for documents: how it stands, what happened to it, and what may be done with it. */
export default async function DeskRequestPage({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const loaded = await loadDeskRequest(id, locale)
  if (!loaded) notFound()
  const { actor, request, today } = loaded
  const { may, statement } = request
  const [about, offered, t] = await Promise.all([
    loadChosenOf(statement.slug, may.edit ? request.items : [], locale),
    may.edit ? loadChoices({ of: statement.slug }, null, locale) : null,
    getTranslations(),
  ])
  const title = t('request.to', { authority: isolated(request.authority) })
  const kinds = nextActs(request.regime, request.acts, today)
  const standing = standingActs(request.acts)
  const answer = answerOf(request.acts)
  return (
    <PageBelowDesk
      member={actor}
      path={deskRequestAddress(id)}
      title={title}
      steps={[{ path: '/desk/requests', label: t('request.title') }]}
    >
      <div className="pagehead">
        <h1 className="subtitle">
          <Words lang={request.language}>{request.authority}</Words>
        </h1>
      </div>
      <div className="mid pb-m">
        <RequestFacts request={request} />
      </div>
      {may.publish && (
        <RailSection id="publish" title={t('request.toRead')}>
          <DecideRequest request={request} />
        </RailSection>
      )}
      <RailSection id="acts" title={t('request.acts')}>
        {request.acts.length === 0 ? (
          <p className="quiet">{t('request.noActs')}</p>
        ) : (
          <ActList
            acts={request.acts}
            sources="/desk/sources"
            after={({ by, publishedAt, kind, deadline, basis }) => (
              <>
                <span className="quiet">
                  {' '}
                  · {t('request.by', { name: isolated(by) })}.{' '}
                  {publishedAt === null && `${t('request.notPublic')}.`}
                </span>
                {deadline !== null && (
                  <>
                    <br />
                    <DeadlineLine
                      deadline={{
                        day: deadline,
                        from: null,
                        by: 'typed',
                        basis,
                        extended: kind === 'extended',
                      }}
                    />
                  </>
                )}
              </>
            )}
          />
        )}
        {may.record && holds(actor, 'analyst') && answer?.source === null && (
          <p className="btns">
            <a className="btn" href={localePath(locale, `/desk/sources/new/file?request=${request.id}`)}>
              {t('request.bringAnswer')}
            </a>
          </p>
        )}
      </RailSection>
      {may.record && (
        <RailSection id="record" title={t('request.recordAct')} aside={<p>{t('request.recordHow')}</p>}>
          <div className="slim">
            {kinds.length === 0 ? (
              <p className="quiet">{t('request.nothingFollows')}</p>
            ) : (
              <ActForm request={request} kinds={kinds} today={today} />
            )}
            <p className="small">
              <a className="tap" href={localePath(locale, '/desk/sources/new')}>
                {t('request.addSource')}
              </a>
            </p>
          </div>
        </RailSection>
      )}
      {may.record && standing.length > 0 && (
        <RailSection id="correct" title={t('request.correct')} aside={<p>{t('request.correctHow')}</p>}>
          <div className="slim">
            <ActForm
              request={request}
              kinds={[...new Set(standing.flatMap(({ kind }) => correctionsOf(kind)))]}
              corrects={standing}
              today={today}
            />
          </div>
        </RailSection>
      )}
      {may.edit && (
        <RailSection id="edit" title={t('request.edit')} aside={<p>{t('request.editHow')}</p>}>
          <RequestForm
            statement={statement}
            request={request}
            about={about}
            offered={offered?.entries ?? []}
          />
        </RailSection>
      )}
    </PageBelowDesk>
  )
}
