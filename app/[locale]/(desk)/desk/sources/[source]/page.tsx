import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoLongerMetList } from '@/components/assessment/status-update/no-longer-met-list'
import { CapturesList } from '@/components/evidence/snapshot/captures-list'
import { HandOvers } from '@/components/evidence/snapshot/hand-overs'
import { KeepCopyForm } from '@/components/evidence/snapshot/keep-copy-form'
import { ClassSourceForm } from '@/components/evidence/source/class-source-form'
import { DecideSource } from '@/components/evidence/source/decide-source'
import { DeskSourceHead } from '@/components/evidence/source/desk-source-head'
import { GradeFacts } from '@/components/evidence/source/grade'
import { GradeForm } from '@/components/evidence/source/grade-form'
import { LinkState } from '@/components/evidence/source/link-state'
import { MoveForm } from '@/components/evidence/source/move-form'
import { FormerAddresses, MovedToKnown } from '@/components/evidence/source/moved'
import { SaidList } from '@/components/evidence/source/said-list'
import { SameForm } from '@/components/evidence/source/same-form'
import { SameLines } from '@/components/evidence/source/same-lines'
import { SourceAddress } from '@/components/evidence/source/source-address'
import { SourceClassFacts, SourceFacts } from '@/components/evidence/source/source-facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { WatchButton } from '@/components/work/notice/watch-button'
import { loadLostOnAccepting } from '@/lib/assessment/status-update/loaders/lost'
import { loadCaptures, loadHandOvers } from '@/lib/evidence/snapshot/loaders/captures'
import { loadDeskSource } from '@/lib/evidence/source/loaders/source'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { loadParties } from '@/lib/reading/dossier/loaders/statement'
import { loadTitlesIn } from '@/lib/text/commitment/loaders/titles'
import { loadWatching } from '@/lib/work/notice/loaders/watching'
import { chosenIn } from '../../part-query'
import { StatementsNamed } from '../../statements-named'

type Props = {
  params: Promise<{ locale: string; source: string }>
  /** After which capture the part of their list begins that is shown. */
  searchParams: Promise<{ copies?: string | string[] }>
}

/** One source as signed-in people see it: what it is, what was said about it and by whom, and the decision on that. */
export default async function DeskSource({ params, searchParams }: Props) {
  const { locale, source: id } = await pageParams(params)
  const loaded = await loadDeskSource(id)
  if (!loaded) notFound()
  const { actor, source, groups, same, moved } = loaded
  const [t, parties, lost, captures, leads, handed, isWatched] = await Promise.all([
    getTranslations(),
    loadParties(),
    loadLostOnAccepting(id, locale),
    loadCaptures(id, chosenIn((await searchParams).copies)),
    loadTitlesIn(source.leads, locale),
    loadHandOvers(id),
    loadWatching('source', id),
  ])
  const awaits = source.listed === null || source.pending.length > 0
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/sources/${source.id}`}
      title={`${source.id}: ${source.title}`}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      here={<Ref>{source.id}</Ref>}
    >
      <div className="main-side">
        <div>
          <DeskSourceHead source={source} leads={leads} isAnalyst={holds(actor, 'analyst')} />
          <SameLines {...same} hrefOf={(other) => localePath(locale, `/desk/sources/${other}`)} />
          {awaits && (
            <RailSection
              id="said"
              title={t('source.collect.awaits')}
              aside={<p>{t('source.collect.awaitsHow')}</p>}
            >
              {source.pending.length > 0 && <SaidList said={source.pending} parties={parties} />}
              {lost.length > 0 && (
                <>
                  <p className="pt-m">{t('status-update.again.wouldLose', { n: lost.length })}</p>
                  <StatementsNamed shown={lost}>
                    <NoLongerMetList entries={lost} writes={false} />
                  </StatementsNamed>
                </>
              )}
              {holds(actor, 'reviewer') ? (
                <DecideSource
                  sourceId={source.id}
                  isListed={source.listed !== null}
                  pending={source.pending.map((said) => said.id)}
                />
              ) : (
                <p className="small quiet pt-s">{t('source.collect.awaitsReviewer')}</p>
              )}
            </RailSection>
          )}
          <RailSection id="copies" title={t('source.snapshots')}>
            {captures && <CapturesList sourceId={source.id} captures={captures} />}
            {source.url !== null && holds(actor, 'analyst') && <KeepCopyForm sourceId={source.id} />}
          </RailSection>
          {handed && (
            <HandOvers
              sourceId={source.id}
              handed={handed}
              may={{
                ask: holds(actor, 'analyst') || holds(actor, 'reviewer'),
                configure: holds(actor, 'administrator'),
              }}
            />
          )}
          {moved?.there && <MovedToKnown there={moved.there} />}
          {moved && !moved.there && holds(actor, 'analyst') && (
            <MoveForm source={source} to={moved.to} found={moved.found} />
          )}
          {holds(actor, 'analyst') && <GradeForm source={source} />}
          {holds(actor, 'analyst') && <SameForm source={source} proposed={moved?.there?.id ?? null} />}
          {holds(actor, 'analyst') && <ClassSourceForm source={source} parties={parties} groups={groups} />}
        </div>
        <aside className="side" aria-label={t('source.metadata')}>
          <section>
            <h2>{t('source.address')}</h2>
            <p>
              <SourceAddress source={source} copy={localePath(locale, deskCopyAddress(source.id, 1))} />
            </p>
            <FormerAddresses addresses={source.formerAddresses} />
            <LinkState source={source} />
          </section>
          {isWatched !== null && (
            <section>
              <WatchButton type="source" id={source.id} name={source.id} isWatched={isWatched} />
            </section>
          )}
          <SourceFacts source={source} />
          <SourceClassFacts source={source} parties={parties} />
          <GradeFacts source={source} />
          {source.decided.length > 0 && (
            <section>
              <h2>{t('source.collect.record')}</h2>
              <SaidList said={source.decided} parties={parties} />
            </section>
          )}
        </aside>
      </div>
    </PageBelowDesk>
  )
}
