import { useLocale, useTranslations } from 'next-intl'
import { LaterTextOf } from '@/components/assessment/lineage/later-text-of'
import { ArchivedElsewhere } from '@/components/evidence/snapshot/archived-elsewhere'
import { CopiesOfSource } from '@/components/evidence/snapshot/copies-of-source'
import { GradeFacts } from '@/components/evidence/source/grade'
import { hasFailed, LinkNote, LinkState } from '@/components/evidence/source/link-state'
import { FormerAddresses } from '@/components/evidence/source/moved'
import { SaidList } from '@/components/evidence/source/said-list'
import { SameLines } from '@/components/evidence/source/same-lines'
import { SourceAddress } from '@/components/evidence/source/source-address'
import { SourceClassFacts, SourceFacts } from '@/components/evidence/source/source-facts'
import { SourceLink } from '@/components/evidence/source/source-link'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { Fold } from '@/components/ground/ui/fold'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { StanceMark } from '@/components/text/method/stance-mark'
import { LanguageLabel, OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import type { CaptureView, CopyInList } from '@/lib/evidence/snapshot/types'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import type { ClassingView, NamedSource, SourceView } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { summaryInPlace } from '@/lib/reading/dossier/rules/summary-in-place'
import type { Overview } from '@/lib/reading/dossier/types'
import type { MayBeCovered } from '@/lib/record/cover/types'
import { STANCES } from '@/lib/text/method/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { BearsOn } from './bears-on'
import { SourceNotes } from './notes/source-notes'
import { ShareSource } from './share-source'
import { From } from './story-source'
import { WhereCited } from './where-cited'

interface SourcePageProps {
  locale: Locale
  overview: Overview
  source: SourceView & MayBeCovered
  /** Translations of what its summary says. */
  summaries: readonly ShownTranslation[]
  /** What people said about it and a second person accepted, oldest first. */
  said: readonly ClassingView[]
  /** The source that stands for it, those for which it stands, and the ids of those of them that are read under this statement. */
  same: {
    readonly standing: NamedSource | null
    readonly led: readonly NamedSource[]
    readonly here: readonly string[]
  }
  /** The public links of items to it. */
  lineage: readonly PublicLinkView[]
  /** The newest of its copies. */
  copies: Part<CopyInList>
  /** Whether readers may have the record of one of them whole. */
  hasOpenCopies: boolean
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** One source: what it is, the way to it and to its copy, and what it is cited for; all else that is known of it opens. */
export function SourcePage({
  locale,
  overview,
  source,
  summaries,
  said,
  same,
  lineage,
  copies,
  hasOpenCopies,
  missed,
}: SourcePageProps) {
  const t = useTranslations()
  const { statement, citations } = overview
  const library = `/${statement.slug}/sources`
  // One document is used as any of the sources that it is: each citation says which it names.
  const documents = [source, ...same.led]
  const ids = documents.map(({ id }) => id)
  const cited = citations.filter(({ citation }) => ids.includes(citation.sourceId))
  const bearing = <BearsOn overview={overview} sourceIds={ids} />
  return (
    <ReadingPage
      locale={locale}
      path={`${library}/${source.id}`}
      title={`${source.id}${colonIn(locale)}${source.title}`}
      statement={runnerOf(statement)}
      current="sources"
      day={overview.asOf ?? null}
      share={`${library}/${source.id}/share`}
    >
      <ShareSource slug={statement.slug} source={source} asOf={overview.asOf} />
      <Crumbs
        steps={[{ href: localePath(locale, library), label: t('source.title') }]}
        here={<Ref>{source.id}</Ref>}
      />
      <SourceHead
        source={source}
        summaries={summaries}
        slug={statement.slug}
        seenAddress={
          cited.find(({ citation }) => citation.seenAddress !== null)?.citation.seenAddress ?? null
        }
      />
      <SameLines
        standing={same.standing}
        led={same.led}
        hrefOf={(id) => (same.here.includes(id) ? localePath(locale, `${library}/${id}`) : null)}
      />
      <section className="pt-m" aria-labelledby="cited">
        <div className="secthead">
          <h2 className="h2" id="cited">
            {t('source.whereCited')}
          </h2>
          {cited.length > 0 && (
            <p className="line small quiet">
              {STANCES.map((stance) => (
                <StanceMark key={stance} stance={stance} />
              ))}
            </p>
          )}
        </div>
        {cited.length > 0 ? (
          <WhereCited overview={overview} documents={documents} cited={cited} />
        ) : (
          <>
            <p className="quiet pb-m">{t('source.library.uncited')}</p>
            <div className="side">{bearing}</div>
          </>
        )}
      </section>
      <SourceNotes sourceId={source.id} statement={statement} notes={overview.notes} />
      <Fold title={t('source.details')}>
        <aside className="side side--columns" aria-label={t('source.metadata')}>
          {source.url !== null && (
            <section>
              <h2>{t('source.address')}</h2>
              <p>
                <SourceLink
                  className="addr addr--link"
                  source={source}
                  url={source.url}
                  slug={statement.slug}
                />
              </p>
              <FormerAddresses addresses={source.formerAddresses} />
              {!hasFailed(source.link) && <LinkState source={source} slug={statement.slug} />}
            </section>
          )}
          <section aria-labelledby="copies">
            <h2 id="copies">{t('source.snapshots')}</h2>
            <CopiesOfSource
              slug={statement.slug}
              sourceId={source.id}
              {...{ copies, hasOpenCopies, missed }}
            />
            {source.archived && <ArchivedElsewhere archived={source.archived} />}
          </section>
          <SourceFacts source={source} />
          <SourceClassFacts source={source} parties={statement.parties} />
          <GradeFacts source={source} />
          {said.length > 0 && (
            <section>
              <h2>{t('source.collect.record')}</h2>
              <SaidList said={said} parties={statement.parties} />
            </section>
          )}
          {cited.length > 0 && bearing}
          <LaterTextOf sourceId={source.id} slug={statement.slug} links={lineage} />
          {(source.note !== null || source.summary !== null) && (
            <section>
              <h2>{t('source.library.note')}</h2>
              {source.note !== null && (
                <p className="said">
                  <OwnWords words={{ text: source.note, language: SUMMARY_LANGUAGE }} />
                </p>
              )}
              {source.summary !== null && <p className="quiet">{t('source.summaryBy')}</p>}
            </section>
          )}
        </aside>
      </Fold>
    </ReadingPage>
  )
}

interface SourceHeadProps extends Pick<SourcePageProps, 'source' | 'summaries'> {
  slug: string
  seenAddress: string | null
}

/** What it is: its title, who published it, which leads to the document, when and of what kind; its copy, and what it says in short. */
function SourceHead({ source, summaries, slug, seenAddress }: SourceHeadProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { id, url, newestCopy } = source
  const summary = summaryInPlace(source, summaries)
  return (
    <header className="pb-m">
      <h1 className="subtitle">
        <SourceTitle source={source} /> <LanguageLabel language={source.language} />{' '}
        <TitleBasisMark source={source} />
      </h1>
      <p className="from">
        <From source={source} seenAddress={seenAddress} />
        {newestCopy && (
          <a href={localePath(locale, copyAddress(slug, id, newestCopy.number))}>
            {t('snapshot.copy', { n: newestCopy.number })}
          </a>
        )}
        <span>{t(`source.type.${source.type}`)}</span>
        {source.date !== null && <Time date={source.date} />}
      </p>
      {url === null && (
        <p className="small">
          <SourceAddress source={source} slug={slug} copy={localePath(locale, copyAddress(slug, id, 1))} />
        </p>
      )}
      <LinkNote source={source} slug={slug} />
      <CoveredHere covered={source.covered} />
      {summary && (
        <>
          <p className="prose says pt-s">
            <OwnWords words={summary} />
          </p>
          <TranslatedFrom translation={summary.translation} />
        </>
      )}
    </header>
  )
}
