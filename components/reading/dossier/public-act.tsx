import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { linkAnchor } from '@/lib/assessment/lineage/rules/anchor'
import type { NamedTest } from '@/lib/evidence/item-test/types'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import { localePath } from '@/lib/ground/i18n/routing'
import type { RecordObjects } from '@/lib/reading/dossier/types'
import type { PublicEvent } from '@/lib/record/event/types'
import {
  lineageEntryAddress,
  lookedAddress,
  messageAddress,
  revisionAddress,
  testAddress,
} from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES, type StatementView } from '@/lib/text/statement/types'
import { NamedSource } from './named-source'

interface PublicActProps {
  event: PublicEvent
  statement: Pick<StatementView, 'slug' | 'parties'>
  /** What the acts of the page were done to. */
  objects: RecordObjects
}

/** One act of the record: when, on which item, who did what, and its hash. */
export function PublicAct({ event, statement, objects }: PublicActProps) {
  const locale = useLocale()
  const { position, at, objectId, objectType, hash } = event
  const named = [...objects.revisions, ...objects.items, ...objects.tests].find(({ id }) => id === objectId)
  const reference = named?.reference ?? null
  const sourceId = objectType === 'source' ? objectId : copyActOf(event, objects)?.sourceId
  const { slug } = statement
  return (
    <li id={`e${position}`}>
      <span className="quiet">
        {!isArrived(event) && (
          <>
            <a className="plain tap" href={`#e${position}`}>
              {position}
            </a>{' '}
          </>
        )}
        <Time date={at} length="exact" />
      </span>
      <span>
        {reference !== null && (
          <a className="plain tap" href={localePath(locale, `/${slug}/${reference}`)}>
            <Ref>{reference}</Ref>
          </a>
        )}
        {sourceId !== undefined && (
          <a className="plain tap" href={localePath(locale, `/${slug}/sources/${sourceId}`)}>
            <Ref>{sourceId}</Ref>
          </a>
        )}
      </span>
      <span>
        <Sentence event={event} statement={statement} objects={objects} />
      </span>
      <code className="hash" title={hash}>
        {hash.slice(0, 16)}…
      </code>
    </li>
  )
}

const onStatements = { imported: 'imported', published: 'statementPublished' } as const
const onItems = {
  marked: 'marked',
  published: 'itemPublished',
  withdrew: 'itemWithdrew',
  'turned following on': 'followed',
  'turned following off': 'unfollowed',
} as const
const onRenderings = { published: 'renderingPublished' } as const
const onSources = { added: 'added', listed: 'listed' } as const
const onCopies = {
  kept: 'copyKept',
  opened: 'copyOpened',
  brought: 'copyBrought',
  withheld: 'copyWithheld',
  covered: 'copyCovered',
  lifted: 'copyLifted',
  erased: 'copyErased',
} as const
const onNotes = {
  imported: 'noteImported',
  published: 'notePublished',
  'sent back': 'noteSentBack',
  withdrew: 'noteWithdrew',
} as const
const onLinks = { published: 'linkPublished', withdrew: 'linkWithdrew' } as const
const onSearches = {
  imported: 'searchImported',
  published: 'searchPublished',
  'sent back': 'searchSentBack',
  withdrew: 'searchWithdrew',
} as const
const onTranslations = {
  imported: 'translationsImported',
  published: 'translationPublished',
  'sent back': 'translationSentBack',
  withdrew: 'translationWithdrew',
} as const
const onRequests = { published: 'requestPublished' } as const
const onFollowUps = {
  published: 'followUpPublished',
  completed: 'followUpCompleted',
  withdrew: 'followUpWithdrew',
} as const
const onMessages = { published: 'messageAnswered', withdrew: 'replyWithdrew' } as const
const onRevisions = {
  submitted: 'submitted',
  'showed as interim': 'provisional',
  approved: 'approved',
  published: 'final',
  replaced: 'replaced',
  corrected: 'corrected',
  withdrew: 'revisionWithdrew',
} as const

function Sentence({ event, statement, objects }: PublicActProps) {
  const t = useTranslations('event.history.act')
  const locale = useLocale()
  const { verb, objectType, objectId } = event
  const { slug } = statement
  const who = () => <By event={event} />
  const leadsTo = (address: string) => (words: ReactNode) => (
    <a className="plain tap" href={localePath(locale, address)}>
      {words}
    </a>
  )
  switch (objectType) {
    case 'commitment': {
      const item = objects.items.find(({ id }) => id === objectId)
      const what = () => item && <OwnTitle of={item} />
      return t.rich(actOf(onItems, verb), { who, what })
    }
    case 'source': {
      const what = () => <NamedSource id={objectId} sources={objects.sources} />
      return t.rich(actOf(onSources, verb), { who, what })
    }
    case 'capture':
    case 'snapshot':
    case 'withholding': {
      const act = copyActOf(event, objects)
      // Copies stay on the site where they were kept, and what was decided about their words arrives.
      if (!act && isArrived(event)) return t.rich('copyElsewhere', { who })
      if (!act) throw new Error(`the record does not know the copy of act ${event.position}`)
      const { sourceId, number, shown, extent, reason } = act
      return t.rich(actOf(onCopies, verb), {
        who,
        what: () => <NamedSource id={sourceId} sources={objects.sources} />,
        to: leadsTo(copyAddress(slug, sourceId, number)),
        n: number,
        ...{ shown: shown ?? 'quoted', extent: extent ?? 'stretch', reason: reason ?? 'law' },
      })
    }
    case 'revision': {
      const revision = objects.revisions.find(({ id }) => id === objectId)
      const isTakenBack = revision?.state === 'sent_back' || revision?.state === 'withdrawn'
      if (!revision || (isTakenBack && verb === 'showed as interim')) return t.rich('takenBack', { who })
      // Until somebody approved it a judgement was no more than that, whatever became of it since.
      const isProvisional = verb === 'submitted' || verb === 'showed as interim'
      const what = () => <Judged statement={statement} revision={revision} provisional={isProvisional} />
      return t.rich(actOf(onRevisions, verb), { who, what })
    }
    case 'rendering':
      return t.rich(actOf(onRenderings, verb), { who })
    case 'note':
      return t.rich(actOf(onNotes, verb), { who })
    case 'search-log':
      return t.rich(actOf(onSearches, verb), {
        who,
        to: leadsTo(lookedAddress(slug, anchorOfSearch({ id: objectId }))),
      })
    case 'item-test': {
      const test = objects.tests.find(({ id }) => id === objectId)
      if (!test) throw new Error(`the record does not know the test ${objectId}`)
      const n = test.number ?? test.ended ?? 0
      const values = { who, n, ended: test.ended ?? 0, to: leadsTo(testAddress(slug, test.reference, n)) }
      return t.rich(actOnTest(test), values)
    }
    case 'translation':
      return t.rich(actOf(onTranslations, verb), { who })
    case 'request':
      return t.rich(actOf(onRequests, verb), {
        who,
        to: leadsTo(lookedAddress(slug, anchorOfRequest({ id: objectId }))),
      })
    case 'follow-up':
      return t.rich(actOf(onFollowUps, verb), { who })
    case 'lineage-link':
      return t.rich(actOf(onLinks, verb), {
        who,
        to: leadsTo(lineageEntryAddress(slug, linkAnchor(objectId))),
      })
    case 'reader-message':
      return t.rich(actOf(onMessages, verb), { who, to: leadsTo(messageAddress(slug, objectId)) })
    default:
      return t.rich(actOf(onStatements, verb), { who })
  }
}

/** What arrived in a package stands below nought, and has a number of this record no more than a place in its chain. */
function isArrived({ position }: PublicEvent): boolean {
  return position.startsWith('-')
}

/** On which copy an act was done; undefined where it was on something else. */
function copyActOf({ position }: PublicEvent, { copies }: RecordObjects) {
  return copies.find((act) => act.position === position)
}

/** What a public proposal did, as the messages name it. */
function actOnTest({ number, ended }: NamedTest) {
  if (number === null) return 'testEnded'
  return ended === null ? 'testSet' : 'testReplaced'
}

/** @throws Error for an act that the record has no words for, which would otherwise be told as another */
function actOf<Act extends string>(acts: Readonly<Record<string, Act>>, verb: string): Act {
  const act = acts[verb]
  if (act === undefined) throw new Error(`the record has no words for “${verb}”`)
  return act
}

/** Who did it: a person by their public name, an import, or the site itself. */
export function By({ event: { by } }: { event: PublicEvent }): ReactNode {
  const t = useTranslations()
  if (by === null) return t('layout.site.name')
  return (
    <span className="quiet">
      {by.kind === 'import' ? t('review.seedAuthor') : <bdi>{by.publicName}</bdi>}
    </span>
  )
}

/** A judgement by its word, its line where it has one of its own, and its number, which leads to it. */
function Judged({
  statement,
  revision,
  provisional,
}: {
  statement: PublicActProps['statement']
  revision: RecordObjects['revisions'][number]
  provisional: boolean
}) {
  const t = useTranslations('status-update.revision')
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const { reference, party, number, judgement } = revision
  return (
    <>
      <StatusMark judgement={judgement} provisional={provisional} brief />{' '}
      {party !== ALL_PARTIES && <span className="quiet">({partyName(party)})</span>}{' '}
      <a className="tap" href={localePath(locale, revisionAddress(statement.slug, reference, party, number))}>
        {t('title', { n: number })}
      </a>
    </>
  )
}
