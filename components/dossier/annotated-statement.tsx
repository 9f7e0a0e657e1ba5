import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { anchorsOf, annotationsOf, noteIds } from '@/lib/dossier/rules/annotations'
import type { Dossier } from '@/lib/dossier/types'
import { formatDate } from '@/lib/i18n/format'
import { commaIn } from '@/lib/i18n/punctuation'
import { type Locale, localePath } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { filterQuery, leaving } from '@/lib/platform/filters'
import { beginningOf, type SharedWords } from '@/lib/share/rules/words'
import { wordsAddress } from '@/lib/statement/rules/addresses'
import { standingItems } from '@/lib/status-update/rules/facets'
import type { ItemFilter } from '@/lib/status-update/rules/item-filters'
import { useFacetValue } from '../commitment/facet-names'
import { ItemRail } from '../commitment/item-rail'
import { ReadingPage } from '../layout/reading-page'
import { SheetKey } from '../method/sheet-key'
import { SelectionBar } from '../note/selection-bar'
import { WordsLead, WordsPanel } from '../share/words-panel'
import { CriticalApparatus } from '../statement/critical-apparatus'
import { StatementTitle } from '../statement/named'
import { useRenderingName } from '../statement/names'
import { runnerOf } from '../statement/runner-of'
import { ChosenLinks } from '../ui/chosen'
import { Time } from '../ui/time'
import { Words } from '../ui/words'
import { CiteEdition } from './cite-edition'
import { Passage } from './passage'

interface AnnotatedStatementProps {
  locale: Locale
  dossier: Dossier
  /** Which notes are shown; `null` for all. */
  filter: ItemFilter | null
  /** The words that the page is opened on: they are marked, and can be shared from here. */
  words?: SharedWords
}

/** The statement's words, in the centre and whole; what is said about them, in the margin. */
export function AnnotatedStatement({ locale, dossier, filter, words }: AnnotatedStatementProps) {
  const t = useTranslations()
  const { statement, items, states } = dossier
  const { slug, base } = statement
  const path = `/${slug}/statement`
  const annotations = annotationsOf(statement, items, states, filter)
  const anchors = anchorsOf(slug, filter, annotations, dossier.asOf)
  const [firstId] = noteIds(annotations)
  const date = formatDate(locale, statement.date, 'long')
  return (
    <ReadingPage
      locale={locale}
      path={addressOf(path, slug, filter, words)}
      title={
        words
          ? t('share.pointed.title', wordsNamed(words))
          : t('statement.annotated', { place: statement.place, date })
      }
      statement={runnerOf(statement)}
      current="statement"
      day={filter || words ? undefined : (dossier.asOf ?? null)}
    >
      <link rel="stylesheet" href={anchors.address} precedence="default" />
      <div className="with-rail">
        {dossier.asOf === undefined ? (
          <ItemRail
            base={path}
            items={standingItems(items)}
            states={states}
            areas={statement.areas}
            active={filter}
          />
        ) : (
          <div />
        )}
        <div>
          <StatementHead locale={locale} dossier={dossier} filter={filter} shown={annotations.items.length} />
          {words && <WordsLead />}
          <div className="edition">
            {statement.passages.map((passage) => (
              <Fragment key={passage.number}>
                <Passage
                  dossier={dossier}
                  passage={passage}
                  annotations={annotations}
                  firstId={firstId}
                  lit={
                    words && {
                      ...words,
                      arrived: t('share.pointed.arrived', { n: words.passages[0]?.number ?? passage.number }),
                    }
                  }
                />
                {words?.passages.at(-1)?.number === passage.number && (
                  <WordsPanel statement={statement} words={words} />
                )}
              </Fragment>
            ))}
            <SelectionBar slug={slug} />
            <section className="body2 pt-l" id="variants">
              <CriticalApparatus
                variants={statement.variants}
                lang={base.language}
                wordingHref={localePath(locale, `/${slug}/variants`)}
              />
              {!words && <CiteEdition statement={statement} asOf={dossier.asOf} />}
            </section>
            <SheetKey path={path} day={dossier.asOf ?? dayOf(now())} />
          </div>
        </div>
      </div>
    </ReadingPage>
  )
}

const TITLE_WORDS = 8

/** The words and their place, for a title. */
function wordsNamed(words: SharedWords): { words: string; n: number } {
  return { words: beginningOf(words.exact, TITLE_WORDS), n: words.passages[0]?.number ?? 0 }
}

function addressOf(path: string, slug: string, filter: ItemFilter | null, words?: SharedWords): string {
  if (words) return wordsAddress(slug, words)
  return path + filterQuery(filter)
}

interface StatementHeadProps {
  locale: Locale
  dossier: Dossier
  filter: ItemFilter | null
  /** How many items the filter keeps. */
  shown: number
}

function StatementHead({ locale, dossier, filter, shown }: StatementHeadProps) {
  const t = useTranslations('statement')
  const renderingName = useRenderingName()
  const { statement } = dossier
  return (
    <header className="body2 pt-m pb-l" id="text">
      <h1 className="subtitle">
        <StatementTitle statement={statement} />
      </h1>
      <p className="dateline pb-s">
        <Words lang={statement.base.language}>{statement.place}</Words>
        {commaIn(locale)}
        <Time date={statement.date} length="long" />
      </p>
      <p className="switch">
        <span>{t('rendering')}</span>
        <b aria-current="true">{renderingName(statement.base)}</b>
        <a href={localePath(locale, `/${statement.slug}/variants`)}>{t('sideBySide')}</a>
      </p>
      {filter && <FilterLine locale={locale} dossier={dossier} filter={filter} shown={shown} />}
    </header>
  )
}

function FilterLine({ locale, dossier, filter, shown }: StatementHeadProps & { filter: ItemFilter }) {
  const t = useTranslations()
  const value = useFacetValue(dossier.statement.areas)
  const all = standingItems(dossier.items).length
  const path = `/${dossier.statement.slug}/statement`
  const isDelivered = filter.length === 1 && filter[0]?.value === 'delivered'
  const none = isDelivered ? t('dossier.empty.noneDelivered') : t('dossier.empty.filtered')
  return (
    <>
      <p className="switch">
        <b>{t('statement.shown', { n: shown, m: all })}</b>
        <ChosenLinks
          chosen={filter.map((each) => ({
            key: each.facet,
            label: value(each, false),
            href: localePath(locale, path + filterQuery(leaving(filter, each.facet))),
          }))}
        />
        <a href={localePath(locale, path)}>{t('ui.action.showAll')}</a>
      </p>
      {shown === 0 && <p className="prose pt-s">{none}</p>}
    </>
  )
}
