import { useTranslations } from 'next-intl'
import { ItemLineage } from '@/components/assessment/lineage/item-lineage'
import { CorrectLink } from '@/components/assessment/reader-message/correct-link'
import { PartyReplies } from '@/components/assessment/reader-message/party-replies'
import { TranslateLink } from '@/components/assessment/translation/translate-link'
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
import type { Locale } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
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
import { ItemEvidence } from './item-evidence'
import { ItemSearches } from './item-searches'
import { ItemSide } from './item-side'
import { ItemStatus } from './item-status'
import { ItemStory } from './item-story'
import { ItemCrumbs, ItemTurn } from './item-ways'
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
    >
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
      {dossier.asOf === undefined && (
        <>
          <CorrectLink slug={statement.slug} reference={ref} />
          {item.withdrawn === null && (
            <TranslateLink
              of={{ slug: statement.slug, reference: ref, source: null }}
              written={item.translated?.title?.original.language ?? item.titleLanguage}
            />
          )}
        </>
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
  const { statement, structure } = dossier
  const partyName = usePartyName(statement.parties)
  const lines = linesOf(dossier, item)
  const evidence = evidenceList(lines.map(({ revision }) => revision))
  return (
    <>
      <div id="text">
        <ItemHead {...{ statement, structure, item, own }}>
          <ItemStatus {...{ dossier, item, lines, evidence, partyName }} />
        </ItemHead>
        <PartyForces item={item} slug={statement.slug} parties={statement.parties} />
        <ContextNotes notes={dossier.notes.filter((note) => isContextOf(note, item))} />
        <ItemTests
          tests={tests}
          recordedAt={evidence.entries.flatMap(({ citation: { sourceId } }) => recorded[sourceId] ?? [])}
          afterJudging={setAfterAll(lines, tests)}
        />
        <ItemEvidence {...{ dossier, item, lines, evidence, partyName }} />
        <div className="main-side">
          <div>
            <ItemStory
              item={item}
              slug={statement.slug}
              story={storyOfItem(dossier, item, { lines, evidence, looked })}
              judgements={counts?.judgements ?? revisionsOf(item.reference, dossier.revisions).length}
              codedTwice={codedTwice}
              partyName={partyName}
              isNow={dossier.asOf === undefined}
              awaitsReview={lines.some(({ as, newerWaits }) => as === 'provisional' || newerWaits)}
            />
            <PartyReplies
              replies={replies}
              parties={statement.parties}
              count={counts?.replies}
              slug={statement.slug}
            />
            <ItemSearches slug={statement.slug} reference={item.reference} looked={looked} counts={counts} />
            <ItemNotes item={item} statement={statement} notes={dossier.notes} count={counts?.notes} />
            <ItemLineage item={item} slug={statement.slug} links={lineage} count={counts?.links} />
          </div>
          <ItemSide
            dossier={dossier}
            item={item}
            bodies={bodies}
            label={label}
            followUps={followUps}
            questionCount={counts?.questions}
          />
        </div>
      </div>
      <ShareItem dossier={dossier} item={item} />
      <SheetKey path={`/${statement.slug}/${item.reference}`} day={dossier.asOf ?? dayOf(now())} />
    </>
  )
}

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
    lookedUpTo: lines.map(({ party, revision }) => ({ party, date: revision.seenUpTo })),
    lookedOn: [
      ...looked.searches.flatMap(({ day, said }) => (said ? [day] : [])),
      ...published.flatMap(({ seenUpTo, searchLogs }) => [seenUpTo, ...searchLogs.map(({ day }) => day)]),
    ],
    history: historyOf(published, parties),
    most: ENTRIES_BESIDE,
  })
}
