import { useTranslations } from 'next-intl'
import { ItemLineage } from '@/components/assessment/lineage/item-lineage'
import { CorrectLink } from '@/components/assessment/reader-message/correct-link'
import { PartyReplies } from '@/components/assessment/reader-message/party-replies'
import { ItemTests } from '@/components/evidence/item-test/item-tests'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { ItemHead } from '@/components/text/commitment/item-head'
import { useItemKind } from '@/components/text/commitment/item-names'
import { itemTitle } from '@/components/text/commitment/item-title'
import { PartyForces } from '@/components/text/commitment/party-forces'
import { WithdrawnItem } from '@/components/text/commitment/withdrawn-item'
import { SheetKey } from '@/components/text/method/sheet-key'
import { ContextNotes } from '@/components/text/note/context-notes'
import { usePartyName } from '@/components/text/statement/names'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { FollowUpView } from '@/lib/assessment/follow-up/types'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import type { PartyReply } from '@/lib/assessment/reader-message/types'
import type { CodedTwice } from '@/lib/assessment/second-coding/types'
import { type EvidenceList, evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { historyOf } from '@/lib/assessment/status-update/rules/history'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { setAfterAll } from '@/lib/assessment/status-update/rules/test-answers'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { Locale } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { ENTRIES_BESIDE } from '@/lib/ground/platform/parts'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import { type Story, storyOf } from '@/lib/reading/dossier/rules/story'
import type { Dossier, ItemCounts, Looked } from '@/lib/reading/dossier/types'
import type { CommitmentView, Neighbours } from '@/lib/text/commitment/types'
import { isContextOf } from '@/lib/text/note/rules/context-of'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import type { ShownTranslation } from '@/lib/text/statement/rules/own-words'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { ItemLeads } from './item-leads'
import { ItemSearches } from './item-searches'
import { ItemSide } from './item-side'
import { ItemStatus } from './item-status'
import { ItemStory } from './item-story'
import { ItemVersions } from './item-versions'
import { ItemCrumbs, ItemTurn } from './item-ways'
import { ItemWhy } from './item-why'
import { ItemNotes } from './notes/item-notes'
import { ShareItem } from './share-item'

interface ItemPageProps {
  locale: Locale
  dossier: Dossier
  item: CommitmentView
  neighbours: Neighbours
  /** The public questions on it, and the day by which they are due or overdue; left out where the page shows another day. */
  followUps?: { readonly questions: readonly FollowUpView[]; readonly today: string }
  /** How many there are of what the page shows the beginning of; null where all of it is shown. */
  counts: ItemCounts | null
  /** What of the search log and the requests readers saw. */
  looked: Looked
  /** What parties replied on it. */
  replies: readonly PartyReply[]
  /** The public links of it to other texts. */
  lineage: readonly PublicLinkView[]
  /** The judgements on it that stood against a second, independent one. */
  codedTwice: readonly CodedTwice[]
  /** Its public tests. */
  tests: readonly ItemTestView[]
  /** When each source that judgements on it cite was added here, by id. */
  recorded: Readonly<Record<string, string>>
  /** Texts of the statement in the page's language, where the base is in another. */
  own: readonly KnownText[]
  /** Translations of the bodies that it makes responsible. */
  bodies: readonly ShownTranslation[]
}

/** One marked item: its words, what became of it, on which sources, and since when. */
export function ItemPage({
  locale,
  dossier,
  item,
  neighbours,
  counts,
  followUps,
  looked,
  replies,
  lineage,
  codedTwice,
  tests,
  recorded,
  own,
  bodies,
}: ItemPageProps) {
  const t = useTranslations()
  const kind = useItemKind()(item)
  const { statement } = dossier
  const ref = item.reference
  return (
    <ReadingPage
      locale={locale}
      path={`/${statement.slug}/${ref}`}
      title={itemTitle(t, item)}
      statement={runnerOf(statement)}
      current="overview"
      day={dossier.asOf ?? null}
      {...(item.withdrawn === null && { share: `/${statement.slug}/${ref}/share` })}
    >
      {item.withdrawn === null && <ShareItem dossier={dossier} item={item} />}
      <ItemCrumbs locale={locale} slug={statement.slug} item={item} />
      {item.withdrawn ? (
        <WithdrawnItem
          reference={ref}
          withdrawn={item.withdrawn}
          words={quotedWords(item)}
          lang={statement.base.language}
          text={textAddress(statement.slug, item.passageNumber)}
        />
      ) : (
        <Record
          dossier={dossier}
          item={item}
          label={`${kind} ${ref}`}
          {...{ counts, followUps, looked, replies, lineage, codedTwice, tests, recorded, own, bodies }}
        />
      )}
      {dossier.asOf === undefined && item.withdrawn !== null && (
        <CorrectLink slug={statement.slug} reference={ref} />
      )}
      <ItemTurn locale={locale} slug={statement.slug} neighbours={neighbours} />
    </ReadingPage>
  )
}

type RecordProps = Omit<ItemPageProps, 'locale' | 'neighbours'> & { readonly label: string }

function Record({
  dossier,
  item,
  label,
  counts,
  followUps,
  looked,
  replies,
  lineage,
  codedTwice,
  tests,
  recorded,
  own,
  bodies,
}: RecordProps) {
  const t = useTranslations('commitment')
  const { statement, structure } = dossier
  const { slug } = statement
  const partyName = usePartyName(statement.parties)
  const lines = linesOf(dossier, item)
  const evidence = evidenceList(lines.map(({ revision }) => revision))
  const isApart = lines.length > 1 || (lines[0] !== undefined && lines[0].party !== ALL_PARTIES)
  const whose = (line: string) => (line === ALL_PARTIES ? t('together') : partyName(line))
  const cited = new Set(evidence.entries.map(({ citation: { sourceId } }) => sourceId))
  const sourceOf = (id: string) => sourceIn(dossier, id)
  const all = libraryOf(dossier, item)
  return (
    <>
      <div id="text">
        <ItemHead
          {...{ statement, structure, item, own }}
          versions={<ItemVersions item={item} statement={statement} />}
        >
          <ItemStatus {...{ dossier, item, lines, evidence, partyName }} />
        </ItemHead>
        <ContextNotes notes={dossier.notes.filter((note) => isContextOf(note, item))} />
        <ItemTests
          tests={tests}
          recordedAt={[...cited].flatMap((id) => recorded[id] ?? [])}
          afterJudging={setAfterAll(lines, tests)}
        />
        {lines.length > 0 && <ItemWhy {...{ slug, lines, evidence, isApart, whose, partyName }} />}
        <div className="main-side">
          <div>
            <ItemStory
              item={item}
              story={storyOfItem(dossier, item, { lines, evidence, looked })}
              all={all}
              judgements={counts?.judgements ?? revisionsOf(item.reference, dossier.revisions).length}
              shown={new Set(lines.map(({ revision }) => revision.id))}
              {...{ slug, codedTwice, whose, partyName, sourceOf, isApart }}
            />
            <PartyReplies replies={replies} parties={statement.parties} count={counts?.replies} slug={slug} />
            <ItemNotes item={item} statement={statement} notes={dossier.notes} count={counts?.notes} />
            <ItemLineage item={item} slug={slug} links={lineage} count={counts?.links} />
          </div>
          <ItemSide
            {...{ dossier, item, bodies, label, followUps }}
            questionCount={counts?.questions}
            awaitsReview={lines.some(({ as, newerWaits }) => as === 'provisional' || newerWaits)}
          />
        </div>
        <PartyForces item={item} slug={slug} parties={statement.parties} />
        <ItemLeads {...{ slug, item, cited, sourceOf, all }} />
        <ItemSearches slug={slug} reference={item.reference} looked={looked} counts={counts} />
      </div>
      <SheetKey path={`/${slug}/${item.reference}`} day={dossier.asOf ?? dayOf(now())} />
    </>
  )
}

/** Where every source stands that is known for an item; of an earlier day, where all sources of the statement do. */
function libraryOf({ statement: { slug }, asOf }: Dossier, { reference }: CommitmentView): string {
  const library = `/${slug}/sources`
  return asOf === undefined ? `${library}?item=${reference}` : asOfAddress(library, asOf)
}

function sourceIn({ sources }: Dossier, id: string): SourceView {
  const source = sources.get(id)
  if (!source) throw new Error(`the library does not hold ${id}`)
  return source
}

/** As many sources stand in the story of an item; all that a judgement cites stand on its own page. */
const SOURCES_TOLD = 40

function storyOfItem(
  { statement, revisions, sources }: Dossier,
  item: CommitmentView,
  { lines, evidence, looked }: { lines: readonly JudgedLine[]; evidence: EvidenceList; looked: Looked },
): Story {
  const parties = statement.parties.map(({ key }) => key)
  const published = revisionsOf(item.reference, revisions)
  return storyOf({
    date: statement.date,
    evidence: evidence.entries,
    dateOf: (id) => sources.get(id)?.date ?? null,
    lines: lines.map(({ party, revision: { id, seenUpTo, since } }) => ({
      party,
      seenUpTo,
      since,
      cites: new Set(evidence.accountOf(id).map(({ number }) => number)),
    })),
    lookedOn: [
      ...looked.searches.flatMap(({ day, said }) => (said ? [day] : [])),
      ...published.flatMap(({ seenUpTo, searchLogs }) => [seenUpTo, ...searchLogs.map(({ day }) => day)]),
    ],
    history: historyOf(published, parties),
    most: { acts: ENTRIES_BESIDE, sources: SOURCES_TOLD },
  })
}
