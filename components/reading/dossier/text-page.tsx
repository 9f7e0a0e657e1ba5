import { useLocale, useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ChosenLinks } from '@/components/ground/ui/chosen'
import { InTurn } from '@/components/ground/ui/in-turn'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Time } from '@/components/ground/ui/time'
import { LaidText } from '@/components/text/commitment/laid-text'
import { OwnText } from '@/components/text/commitment/own-text'
import { ForceMark } from '@/components/text/method/force-mark'
import { Glyph } from '@/components/text/method/glyph'
import { SheetKey } from '@/components/text/method/sheet-key'
import { SelectionBar } from '@/components/text/note/selection-bar'
import { IntroducedBy } from '@/components/text/statement/introduced-by'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { useRenderingName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import { TextOrigin } from '@/components/text/statement/text-origin'
import { areAllProvisional, countOf } from '@/lib/assessment/status-update/rules/facets'
import { filterItems, type ItemFilter } from '@/lib/assessment/status-update/rules/item-filters'
import { formatDate } from '@/lib/ground/i18n/format'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { filterQuery, leaving } from '@/lib/ground/platform/filters'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { afterAddress } from '@/lib/ground/platform/parts'
import { beginningOf } from '@/lib/ground/platform/words'
import { anchorsOf, annotationsOf } from '@/lib/reading/dossier/rules/annotations'
import type { TextShown } from '@/lib/reading/dossier/types'
import type { SharedWords } from '@/lib/reading/share/rules/words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { FORCES } from '@/lib/text/method/types'
import { sideBySideAddress, wordsAddress } from '@/lib/text/statement/rules/addresses'
import { placeIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { introductionsOf } from '@/lib/text/statement/rules/structure-part'
import { type KnownText, renderingOf, stretchOf } from '@/lib/text/statement/rules/text-in-language'
import type { PassageView, StatementView } from '@/lib/text/statement/types'
import { WordsLead, WordsPanel } from '../share/words-panel'
import { useFacetValue } from './facet-names'
import { ItemIndex } from './item-index'
import { ItemRail } from './item-rail'
import { Passage, PassageInCell, TableOfPassages } from './passage'
import { DataOfText, ShareStatement } from './share-statement'
import { TextOutline } from './text-outline'

interface TextPageProps {
  locale: Locale
  text: TextShown
  /** The words that the page is opened on: they are marked, and can be shared from here. */
  words?: SharedWords
}

/** The statement's words in the centre, whole, a long text part by part; what is said about them, in the margin. */
export function TextPage({ locale, text, words }: TextPageProps) {
  const t = useTranslations()
  const { dossier, filter, after, part } = text
  const { statement, states, structure } = dossier
  const { slug, base } = statement
  const path = pageAddress('statement', { statement: slug })
  const here = afterAddress(path, after ?? '')
  const annotations = annotationsOf(text)
  const anchors = anchorsOf(text)
  const allProvisional = areAllProvisional(
    annotations.items.flatMap(({ reference }) => states.get(reference) ?? []),
  )
  const named = t('statement.annotated', {
    place: placeIn(statement, locale).text,
    date: formatDate(locale, statement.date, 'long'),
  })
  const wordsOfPart = usePartWords(part)
  const titled = words
    ? t('share.pointed.title', wordsNamed(words))
    : [after !== null && wordsOfPart.shown, named].filter(Boolean).join(' · ')
  // Words may go on in the next part: what can be done with them stands under the last passage of theirs that is here.
  const ends =
    words && part.entries.findLast(({ number }) => words.passages.some((each) => each.number === number))
  const panelAfter = (passages: readonly PassageView[]) =>
    words && ends && passages.includes(ends) && <WordsPanel statement={statement} words={words} />
  const arrivedAt = words?.passages[0] ?? part.entries[0]
  const lit = words && { ...words, arrived: t('share.pointed.arrived', { n: arrivedAt?.number ?? 1 }) }
  const offered = filter === null && !words ? offeredOf(text, annotations.items) : null
  return (
    <ReadingPage
      locale={locale}
      path={words ? wordsAddress(slug, words) : here + filterQuery(filter)}
      title={titled}
      statement={runnerOf(statement)}
      current="text"
      skipTo={TEXT}
      skipLabel={annotations.items.length > 0 ? t('statement.skip') : undefined}
      day={filter || words ? undefined : (dossier.asOf ?? null)}
      share={`/${slug}/share`}
    >
      <link rel="stylesheet" href={anchors.address} precedence="default" />
      {!words && <ShareStatement statement={statement} path={here} asOf={dossier.asOf} />}
      <StatementHead {...{ locale, text, allProvisional }} items={annotations.items} own={offered?.text} />
      {offered && <OwnText slug={slug} items={annotations.items} {...offered} />}
      <BaseHead statement={statement} />
      {words && <WordsLead />}
      <div className="edition">
        <IntroducedBy slug={slug} language={base.language} lines={introductionsBefore(text)} />
        <LaidText
          passages={part.entries}
          lang={base.language}
          structure={structure}
          below={base.language === locale ? 1 : 2}
          passage={(passage, shape) => (
            <>
              <InTurn>
                <Passage {...{ dossier, annotations, lit, allProvisional, passage, shape }} />
              </InTurn>
              {panelAfter([passage])}
            </>
          )}
          table={(passages, table) => (
            <>
              <InTurn>
                <TableOfPassages {...{ dossier, annotations, allProvisional, passages }}>
                  {table}
                </TableOfPassages>
              </InTurn>
              {panelAfter(passages)}
            </>
          )}
          cell={(passage, shape) => (
            <PassageInCell {...{ dossier, annotations, lit, allProvisional, passage, shape }} />
          )}
        />
        <SelectionBar slug={slug} />
        {part.total > part.entries.length && (
          <div className="body2">
            <PartTurn
              part={part}
              hrefOf={(each) => localePath(locale, afterAddress(path, each)) + filterQuery(filter)}
              words={wordsOfPart}
            />
          </div>
        )}
        <section className="body2 pt-l">
          <TextOrigin statement={statement} />
          {!words && <DataOfText statement={statement} />}
        </section>
        <SheetKey path={here} day={dossier.asOf ?? dayOf(now())} />
      </div>
    </ReadingPage>
  )
}

/** What introduces the items with which a part begins, where it stands in an earlier part. */
function introductionsBefore({ dossier, part }: TextShown) {
  const [first] = part.entries
  return first ? introductionsOf(dossier.statement, dossier.structure, first) : []
}

const TITLE_WORDS = 8

/** The words and their place, for a title. */
function wordsNamed(words: SharedWords): { words: string; n: number } {
  return { words: beginningOf(quotedWords(words), TITLE_WORDS), n: words.passages[0]?.number ?? 0 }
}

/** What a part of a text is called, and those beside it. */
function usePartWords({ entries, total }: TextShown['part']) {
  const t = useTranslations('statement.parts')
  const [from, n] = [entries[0]?.number ?? 0, entries.at(-1)?.number ?? 0]
  return { shown: t('shown', { from, n, m: total }), earlier: t('earlier'), further: t('further') }
}

/** Where the items of the page are led to, and its own words begin. */
const TEXT = 'text'

/** The first of the texts in the page's language with what of it answers to the part that is shown; null where none does. */
function offeredOf({ part, dossier, own = [] }: TextShown, items: readonly CommitmentView[]) {
  const [text, ...others] = own
  const total = dossier.statement.passages.length
  const stretch = text && stretchOf(text, items, { passages: part.entries, total })
  return text && stretch ? { text, stretch, others } : null
}

type StatementHeadProps = Pick<TextPageProps, 'locale' | 'text'>

interface HeadOfTextProps extends StatementHeadProps {
  items: readonly Pick<CommitmentView, 'reference' | 'force'>[]
  own: KnownText | undefined
  /** Whether every judgement that the page shows is provisional. */
  allProvisional: boolean
}

function StatementHead({ locale, text, items, own, allProvisional }: HeadOfTextProps) {
  const t = useTranslations()
  const renderingName = useRenderingName()
  const { dossier, filter, outline } = text
  const { statement, states } = dossier
  const path = pageAddress('statement', { statement: statement.slug })
  const index = items.length > 0 && <ItemIndex items={items} states={states} />
  return (
    <header className="pt-m pb-m">
      <h1 className="subtitle">
        <StatementTitle statement={statement} />
      </h1>
      <p className="dateline pb-s">
        <StatementPlace statement={statement} />
        {commaIn(locale)}
        <Time date={statement.date} length="long" />
      </p>
      <p className="switch">
        <span>{t('statement.rendering')}</span>
        {own ? (
          <>
            <b aria-current="true">
              <bdi>{renderingName(renderingOf(own))}</bdi>
            </b>
            <a href="#base">{renderingName(statement.base)}</a>
          </>
        ) : (
          <b aria-current="true">{renderingName(statement.base)}</b>
        )}
        <a href={sideBySideHref(locale, statement.slug, own)}>{t('statement.sideBySide')}</a>
        {items.length > 0 && (
          <span className="line push">
            {FORCES.map((force) => (
              <ForceMark key={force} force={force} />
            ))}
            {allProvisional && (
              <span className="line gap-s">
                <Glyph name="taken_up" provisional />
                {t('review.provisional')}
              </span>
            )}
          </span>
        )}
      </p>
      <div id={TEXT}>
        {dossier.asOf === undefined ? (
          <ItemRail
            base={path}
            items={outline}
            areas={statement.areas}
            active={filter}
            states={states}
            index={index}
          />
        ) : (
          index
        )}
      </div>
      {filter && <FilterLine locale={locale} text={text} filter={filter} />}
      <TextOutline text={text} base={path} />
    </header>
  )
}

function sideBySideHref(locale: Locale, slug: string, own: KnownText | undefined): string {
  return localePath(locale, own ? sideBySideAddress(slug, renderingOf(own).key) : `/${slug}/variants`)
}

/** In which language the base is, where that is not the page's: judgements rest on it. */
function BaseHead({ statement }: { statement: StatementView }) {
  const t = useTranslations('statement.own')
  const name = useRenderingName()(statement.base)
  return (
    statement.base.language !== useLocale() && (
      <h2 className="h2 body2 pb-l" id="base">
        {t('base', { name })}
      </h2>
    )
  )
}

function FilterLine({ locale, text, filter }: StatementHeadProps & { filter: ItemFilter }) {
  const t = useTranslations()
  const { dossier, outline } = text
  const value = useFacetValue(dossier.statement.areas)
  const shown = countOf(filterItems(outline, dossier.states, filter))
  const path = pageAddress('statement', { statement: dossier.statement.slug })
  const isDelivered = filter.length === 1 && filter[0]?.value === 'delivered'
  const none = isDelivered ? t('dossier.empty.noneDelivered') : t('dossier.empty.filtered')
  return (
    <>
      <p className="switch">
        <b>{t('statement.shown', { n: shown, m: countOf(outline) })}</b>
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
