import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DraftsToSubmit } from '@/components/assessment/status-update/work/drafts-to-submit'
import { WorkForm } from '@/components/assessment/status-update/work/work-form'
import { SourceAddress } from '@/components/evidence/source/source-address'
import { SourceFacts } from '@/components/evidence/source/source-facts'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadSourceWork } from '@/lib/assessment/status-update/loaders/work'
import { loadDeskSource } from '@/lib/evidence/source/loaders/source'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'

type Props = {
  params: Promise<{ locale: string; source: string }>
  /** `saved`: how many drafts were just written. */
  searchParams: Promise<{ saved?: string | string[] }>
}

/** Works through one source: every citation of it, to be filled while it is open once. For analysts. */
export default async function WorkThrough({ params, searchParams }: Props) {
  const { locale, source: id } = await pageParams(params)
  const loaded = await loadDeskSource(id)
  if (!loaded || !holds(loaded.actor, 'analyst')) notFound()
  const { actor, source } = loaded
  const [t, work, { saved }] = await Promise.all([
    getTranslations(),
    loadSourceWork(id, locale),
    searchParams,
  ])
  const title = t('source.collect.workTitle')
  const copy = localePath(locale, deskCopyAddress(id, 1))
  const citations = work.lines.reduce((sum, { rows }) => sum + rows.length, 0)
  const written = typeof saved === 'string' && /^\d{1,4}$/.test(saved) ? Number(saved) : null
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/sources/${id}/work`}
      title={`${id}: ${title}`}
      current="sources"
      steps={[{ path: `/desk/sources/${id}`, label: <Ref>{id}</Ref> }]}
      here={title}
    >
      <div className="main-side">
        <div>
          <h1 className="subtitle">
            <SourceTitle source={source} /> <TitleBasisMark source={source} />
          </h1>
          <p className="lede pt-s">{t('source.collect.workLede', { n: citations })}</p>
          <p className="btns pt-m pb-m">
            <a className="btn" href={source.url ?? copy} target="_blank" rel="noopener noreferrer">
              {t('status-update.compose.openDocument')}
              <span className="vh">, {t('status-update.compose.newTab')}</span>
            </a>
          </p>
          {citations > 0 && (
            <RailSection
              id="citations"
              title={t('source.collect.citations')}
              aside={<p>{t('source.collect.copyHow')}</p>}
            >
              <WorkForm source={{ id, language: source.language, date: source.date }} lines={work.lines} />
            </RailSection>
          )}
          <RailSection id="drafts" title={t('source.collect.draftsTitle')} aside={<p>{t('desk.onlyYou')}</p>}>
            {written !== null && (
              <p role="status" className="pb-s">
                {t('source.collect.draftsWritten', { n: written })}
              </p>
            )}
            <DraftsToSubmit drafts={work.drafts} />
          </RailSection>
        </div>
        <aside className="side" aria-label={t('source.metadata')}>
          <section>
            <h2>{t('source.address')}</h2>
            <p>
              <SourceAddress source={source} copy={copy} />
            </p>
          </section>
          <SourceFacts source={source} />
        </aside>
      </div>
    </PageBelowDesk>
  )
}
