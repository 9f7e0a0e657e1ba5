import { useLocale, useTranslations } from 'next-intl'
import { MessageList } from '@/components/assessment/reader-message/message-list'
import { LookAgainList } from '@/components/assessment/status-update/look-again-list'
import { NoLongerMetList } from '@/components/assessment/status-update/no-longer-met-list'
import { TranslationWays } from '@/components/assessment/translation/translation-ways'
import { RequestDeskList } from '@/components/evidence/request/desk-list'
import { SourcesToList } from '@/components/evidence/source/sources-to-list'
import type { DeskPart } from '@/components/ground/layout/desk-parts'
import { BringingList } from '@/components/text/bringing/bringing-list'
import type { MessageEntry } from '@/lib/assessment/reader-message/types'
import type { SourceToOpen } from '@/lib/assessment/status-review/types'
import type { NoLongerMetView } from '@/lib/assessment/status-update/rules/holds'
import type { LookAgainView } from '@/lib/assessment/status-update/types'
import { LEADS } from '@/lib/evidence/lead/rules/addresses'
import type { LeadCounts } from '@/lib/evidence/lead/types'
import type { RequestEntry } from '@/lib/evidence/request/types'
import type { ToList } from '@/lib/evidence/source/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { Part } from '@/lib/ground/platform/parts'
import type { QueueEntry } from '@/lib/record/review/types'
import type { BringingEntry } from '@/lib/text/bringing/types'
import { WORDING_DESK } from '@/lib/text/statement/noun'
import type { DeskList } from '@/lib/work/desk/rules/lists'
import { AllLink } from './all-link'
import type { EndOf } from './own-parts'
import { ToOpenList } from './to-open-list'
import { WorkQueue } from './work-queue'

/** What waits for whoever takes it, of every kind but judgements and questions. */
export interface TeamWork {
  readonly onTheWay: readonly BringingEntry[]
  readonly reviews: { readonly toReview: Part<QueueEntry>; readonly mine: Part<QueueEntry> }
  readonly translationsAwaiting: number
  readonly toList: ToList
  /** Quotations to find again; null for who does not work on texts. */
  readonly orphans: number | null
  /** How many are open, and the first of them, of which the others are one step away; null for who does not read them. */
  readonly messages: { readonly entries: readonly MessageEntry[]; readonly total: number } | null
  /** Null for who takes none. */
  readonly leads: LeadCounts | null
  readonly requests: { readonly mine: readonly RequestEntry[]; readonly toRead: readonly RequestEntry[] }
  readonly lookAgain: Part<LookAgainView>
  readonly noLonger: Part<NoLongerMetView>
  readonly toOpen: {
    readonly part: Part<SourceToOpen>
    readonly sources: number
    readonly lacking: number
    readonly copied: number
  }
}

interface May {
  readonly decides: boolean
  readonly writes: boolean
  readonly maySet: boolean
}

/** What else there is to read and to decide on, and what one recorded oneself. */
export function useTeamParts(
  work: TeamWork,
  { decides, writes }: May,
  endOf: EndOf<'moreToReview' | 'underReview' | 'toList' | 'toListImported'>,
  only: DeskList | null,
): readonly DeskPart[] {
  const t = useTranslations()
  const { onTheWay, reviews, translationsAwaiting, toList, orphans, messages, requests, leads } = work
  const allSearches = <AllLink path="/desk/searches">{t('search-log.openAll')}</AllLink>
  return [
    ...(onTheWay.length > 0
      ? [
          {
            id: 'statements-on-the-way',
            title: t('bringing.onTheWay'),
            isEmpty: false,
            body: <BringingList entries={onTheWay} />,
          },
        ]
      : []),
    {
      id: 'more-to-review',
      title: t(decides ? 'review.toReview' : 'review.alsoAwaiting'),
      isEmpty: reviews.toReview.total === 0 && translationsAwaiting === 0,
      aside: (
        <span className="line gap-s">
          <TranslationWays awaiting={translationsAwaiting} />
          {allSearches}
        </span>
      ),
      body:
        reviews.toReview.total === 0 ? (
          <p className="small quiet">
            {t(decides ? 'translation.onlyTheseAwait' : 'translation.othersAwait')}
          </p>
        ) : (
          <>
            <WorkQueue entries={reviews.toReview.entries} together />
            {endOf('moreToReview', reviews.toReview, t(decides ? 'review.toReview' : 'review.alsoAwaiting'))}
          </>
        ),
    },
    ...(messages
      ? [
          {
            id: 'from-readers',
            title: t('reader-message.desk.title'),
            isEmpty: messages.total === 0,
            aside: (
              <>
                {t('reader-message.desk.waiting', { n: messages.total })}{' '}
                <AllLink path="/desk/reader-messages">{t('reader-message.desk.all')}</AllLink>
              </>
            ),
            path: '/desk/reader-messages',
            body: <MessageList messages={messages.entries} />,
          },
        ]
      : []),
    ...(leads
      ? [
          {
            id: 'leads',
            title: t('lead.title'),
            isEmpty: leads.open + leads.mine === 0,
            aside: <AllLink path={LEADS}>{t('lead.openAll')}</AllLink>,
            path: LEADS,
            body: (
              <p>
                {leads.open > 0 && t('lead.waiting', { n: leads.open })}{' '}
                {leads.mine > 0 && t('lead.yours', { n: leads.mine })}
              </p>
            ),
          },
        ]
      : []),
    ...useRequestParts(requests, { decides, writes }),
    ...(writes || reviews.mine.total > 0
      ? [
          {
            id: 'mine-under-review',
            title: t('review.mine'),
            isEmpty: reviews.mine.total === 0,
            body: (
              <>
                <WorkQueue entries={reviews.mine.entries} />
                {endOf('underReview', reviews.mine, t('review.mine'))}
              </>
            ),
          },
        ]
      : []),
    ...(orphans === null
      ? []
      : [
          {
            id: 'wording',
            title: t('statement.wording.deskTitle'),
            isEmpty: orphans === 0,
            aside: <AllLink path={WORDING_DESK}>{t('statement.wording.all')}</AllLink>,
            path: WORDING_DESK,
            body: <p>{t('statement.wording.orphans', { n: orphans })}</p>,
          },
        ]),
    {
      id: 'to-list',
      title: t('source.collect.toList'),
      isEmpty: toList.added.total === 0 && toList.imported.total === 0,
      path: '/desk/sources',
      body: (
        <SourcesToList
          sources={toList}
          endOf={(list, part, of) => endOf(list === 'added' ? 'toList' : 'toListImported', part, of)}
          open={only === 'toListImported'}
        />
      ),
    },
  ]
}

function useRequestParts(
  { mine, toRead }: TeamWork['requests'],
  { decides, writes }: Pick<May, 'decides' | 'writes'>,
): readonly DeskPart[] {
  const t = useTranslations('request')
  const path = '/desk/requests'
  const all = <AllLink path={path}>{t('openAll')}</AllLink>
  const partOf = (id: string, title: string, requests: readonly RequestEntry[]): DeskPart => ({
    id,
    title,
    isEmpty: requests.length === 0,
    aside: all,
    path,
    body: <RequestDeskList requests={requests} />,
  })
  return [
    ...(decides ? [partOf('requests-to-read', t('toRead'), toRead)] : []),
    ...(writes ? [partOf('my-requests', t('mine'), mine)] : []),
  ]
}

/** What wants looking at again: judgements, items, and sources without their words. */
export function useAgainParts(
  { lookAgain, noLonger, toOpen }: Pick<TeamWork, 'lookAgain' | 'noLonger' | 'toOpen'>,
  { decides, writes, maySet }: May,
  endOf: EndOf<'again' | 'open' | 'noLonger'>,
): readonly DeskPart[] {
  const t = useTranslations()
  const comma = commaIn(useLocale())
  const isWriter = decides || writes
  return [
    ...(isWriter || lookAgain.total > 0 || noLonger.total > 0
      ? [
          {
            id: 'look-again',
            title: t('status-update.lookAgain.title'),
            isEmpty: lookAgain.total === 0 && noLonger.total === 0,
            aside: lookAgain.total > 0 ? t('status-update.lookAgain.aside') : undefined,
            body: (
              <>
                {noLonger.entries.length > 0 && (
                  <>
                    <p className="small quiet">{t('status-update.again.how')}</p>
                    <NoLongerMetList entries={noLonger.entries} writes={writes} />
                    {endOf('noLonger', noLonger, t('status-update.again.title'))}
                  </>
                )}
                {lookAgain.entries.length > 0 && (
                  <LookAgainList items={lookAgain.entries} writes={writes} maySet={maySet} />
                )}
                {endOf('again', lookAgain, t('status-update.lookAgain.title'))}
                <p className="small quiet pt-s">{t('status-update.lookAgain.how')}</p>
              </>
            ),
          },
        ]
      : []),
    ...(isWriter
      ? [
          {
            id: 'to-open',
            title: t('desk.toOpen'),
            isEmpty: toOpen.sources === 0,
            aside: [
              t('source.count', { n: toOpen.sources }),
              ...(toOpen.lacking > 0 ? [t('desk.withoutQuote', { n: toOpen.lacking })] : []),
              ...(toOpen.copied > 0 ? [t('desk.fromCopyOnly', { n: toOpen.copied })] : []),
            ].join(comma),
            body: (
              <>
                <ToOpenList sources={toOpen.part.entries} writes={writes} />
                {endOf('open', toOpen.part, t('desk.toOpen'))}
              </>
            ),
          },
        ]
      : []),
  ]
}
