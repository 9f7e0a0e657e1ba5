import { useLocale, useTranslations } from 'next-intl'
import { LaterTextOf } from '@/components/assessment/lineage/later-text-of'
import { ArchivedElsewhere } from '@/components/evidence/snapshot/archived-elsewhere'
import { CopiesOfSource } from '@/components/evidence/snapshot/copies-of-source'
import { GradeFacts } from '@/components/evidence/source/grade'
import { LinkState } from '@/components/evidence/source/link-state'
import { FormerAddresses } from '@/components/evidence/source/moved'
import { SaidList } from '@/components/evidence/source/said-list'
import { SameLines } from '@/components/evidence/source/same-lines'
import { SourceAddress } from '@/components/evidence/source/source-address'
import { SourceClassFacts, SourceFacts } from '@/components/evidence/source/source-facts'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { LanguageLabel, OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import type { CaptureView, CopyInList } from '@/lib/evidence/snapshot/types'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import type { ClassingView, NamedSource, SourceView } from '@/lib/evidence/source/types'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { summaryInPlace } from '@/lib/reading/dossier/rules/summary-in-place'
import type { Overview } from '@/lib/reading/dossier/types'
import type { MayBeCovered } from '@/lib/record/cover/types'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { BearsOn } from './bears-on'
import { SourceNotes } from './notes/source-notes'
import { ShareSource } from './share-source'
import { WhereCited } from './where-cited'

interface SourcePageProps {
  locale: Locale
  overview: Overview
  source: SourceView & MayBeCovered
  /** Translations of what its summary says. */
  summaries: readonly ShownTranslation[]
  /** What people said about it and a second person accepted, oldest first. */
  said: readonly ClassingView[]
  /** The public links of items to it. */
  /** The source that stands for it, those for which it stands, and the ids of those of them that are read under this statement. */
  same: {
    readonly standing: NamedSource | null
    readonly led: readonly NamedSource[]
    readonly here: readonly string[]
  }
  lineage: readonly PublicLinkView[]
  /** The newest of its copies. */
  copies: Part<CopyInList>
  /** Whether readers may have the record of one of them whole. */
  hasOpenCopies: boolean
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** One source: what it is, what it is used for here, and what is still missing about it. */
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
      <div className="main-side">
        <div>
          <SourceHead source={source} summaries={summaries} />
          <SameLines
            standing={same.standing}
            led={same.led}
            hrefOf={(id) => (same.here.includes(id) ? localePath(locale, `${library}/${id}`) : null)}
          />
          <RailSection
            id="cited"
            title={t('source.whereCited')}
            aside={<p>{cited.length > 0 ? t('source.cited', { n: cited.length }) : t('source.notCited')}</p>}
          >
            {cited.length > 0 ? (
              <WhereCited overview={overview} documents={documents} cited={cited} />
            ) : (
              <p className="quiet">{t('source.library.uncited')}</p>
            )}
          </RailSection>
          <SourceNotes sourceId={source.id} statement={statement} notes={overview.notes} />
          <RailSection id="copies" title={t('source.snapshots')}>
            <CopiesOfSource
              slug={statement.slug}
              sourceId={source.id}
              {...{ copies, hasOpenCopies, missed }}
            />
            {source.archived && <ArchivedElsewhere archived={source.archived} />}
          </RailSection>
          {source.note !== null && (
            <RailSection id="note" title={t('source.library.note')}>
              <p className="prose">
                <OwnWords words={{ text: source.note, language: SUMMARY_LANGUAGE }} />
              </p>
            </RailSection>
          )}
        </div>
        <aside className="side" aria-label={t('source.metadata')}>
          <section>
            <h2>{t('source.address')}</h2>
            <p>
              <SourceAddress
                source={source}
                slug={statement.slug}
                copy={localePath(locale, copyAddress(statement.slug, source.id, 1))}
              />
            </p>
            <FormerAddresses addresses={source.formerAddresses} />
            <LinkState source={source} slug={statement.slug} />
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
          <BearsOn overview={overview} sourceIds={ids} />
          <LaterTextOf sourceId={source.id} slug={statement.slug} links={lineage} />
        </aside>
      </div>
    </ReadingPage>
  )
}

function SourceHead({ source, summaries }: Pick<SourcePageProps, 'source' | 'summaries'>) {
  const t = useTranslations()
  const language = useLanguageName()
  const comma = commaIn(useLocale())
  const summary = summaryInPlace(source, summaries)
  return (
    <section className="hang hang--first">
      <div className="hang__h">
        <p className="kicker">
          {t(`source.type.${source.type}`)}
          {comma}
          {language(source.language)}
        </p>
      </div>
      <div>
        <h1 className="subtitle pb-m">
          <SourceTitle source={source} /> <LanguageLabel language={source.language} />{' '}
          <TitleBasisMark source={source} />
        </h1>
        <CoveredHere covered={source.covered} />
        {summary && (
          <>
            <p className="prose">
              <OwnWords words={summary} />
            </p>
            <TranslatedFrom translation={summary.translation} />
            <p className="small quiet pt-s">{t('source.summaryBy')}</p>
          </>
        )}
      </div>
    </section>
  )
}
