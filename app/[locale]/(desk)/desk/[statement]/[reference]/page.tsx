import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ComposeForm } from '@/components/assessment/status-update/compose/compose-form'
import { ComposeHead } from '@/components/assessment/status-update/compose/compose-head'
import { compositionOf } from '@/components/assessment/status-update/compose/composition'
import { NotOpen } from '@/components/assessment/status-update/compose/not-open'
import { DeskTests } from '@/components/evidence/item-test/desk-tests'
import { GuestsOf } from '@/components/reading/share/guests-of'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ItemActs } from '@/components/text/commitment/item-acts'
import { ItemWords } from '@/components/text/commitment/item-words'
import { PresenceOf } from '@/components/work/desk/presence-of'
import { WatchItem } from '@/components/work/notice/watch-item'
import { loadComposition } from '@/lib/assessment/status-update/loaders/composition'
import { loadTestsOfItem } from '@/lib/evidence/item-test/loaders/of-item'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { currentActor } from '@/lib/ground/platform/session'
import { loadGuestCommentsOnDraft } from '@/lib/reading/share/loaders/guest-comments'
import { privateLinkTo } from '@/lib/reading/share/rules/private-link'
import { loadMarkAt } from '@/lib/text/commitment/loaders/mark'
import { loadQuoted } from '@/lib/text/statement/loaders/quoted'
import { loadWatchingItem } from '@/lib/work/notice/loaders/watching'

interface ComposePageProps {
  params: Promise<{ locale: string; statement: string; reference: string }>
  searchParams: Promise<{ party?: string | string[]; find?: string | string[] }>
}

/** Where an analyst writes a status update on an item, for all parties or for one. */
export default async function ComposePage({ params, searchParams }: ComposePageProps) {
  const { locale, statement, reference } = await pageParams(params)
  const query = await searchParams
  const member = await currentActor()
  if (member.kind === 'visitor') notFound()
  const [view, found, tests, watching] = await Promise.all([
    loadComposition(statement, reference, one(query.party), one(query.find), locale),
    loadMarkAt(statement, reference),
    loadTestsOfItem(statement, reference),
    loadWatchingItem(statement, reference),
  ])
  if (!view) notFound()
  const { draft, party } = view
  const [quoted, guests, t] = await Promise.all([
    loadQuoted(statement, [view.item.passageNumber]),
    draft ? loadGuestCommentsOnDraft({ slug: statement, reference, party }) : [],
    getTranslations(),
  ])
  return (
    <SignedInPage
      member={member}
      path={`/desk/${statement}/${reference}?party=${view.party}`}
      title={t('status-update.compose.titleFor', { ref: reference })}
      current="new"
    >
      <PresenceOf objectType="commitment" objectId={`${statement}/${reference}`} />
      <ComposeHead item={view.item} statement={view.statement} />
      {view.mayWrite ? (
        <ComposeForm
          key={view.party}
          view={compositionOf(view)}
          memberId={member.id}
          today={dayOf(now())}
          find={one(query.find) ?? ''}
          words={quoted && <ItemWords statement={quoted} item={view.item} />}
        />
      ) : (
        <NotOpen item={view.item} statement={view.statement} isAnalyst={holds(member, 'analyst')} />
      )}
      {draft && (
        <p className="pt-m">
          <a className="tap" href={localePath(locale, privateLinkTo({ statement, reference, party }))}>
            {t('share.private.new')}
          </a>
        </p>
      )}
      <GuestsOf comments={guests} />
      {tests && <DeskTests slug={statement} reference={reference} {...tests} />}
      {found && <ItemActs mark={found.mark} />}
      {watching && <WatchItem reference={reference} {...watching} />}
    </SignedInPage>
  )
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
