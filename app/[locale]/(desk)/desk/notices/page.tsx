import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { FindForm } from '@/components/ground/form/find-form'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { NoticeList } from '@/components/work/notice/notice-list'
import { WatchMore } from '@/components/work/notice/watch-more'
import { WatchedList } from '@/components/work/notice/watched-list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadNotices } from '@/lib/work/notice/loaders/list'
import { CHOICES, NOTICES } from '@/lib/work/notice/rules/address'
import { FORGOTTEN } from '@/lib/work/notice/rules/forgetting'
import { chosenIn, queryOf, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

/** `only`: `unread` for those alone; `after`: the notice that the part follows; `q`: what was typed to find a statement to watch. */
const names = ['only', 'after', 'q'] as const

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

/** What somebody was told of, newest first, and what they watch. */
export default async function Notices({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const asked = await searchParams
  const onlyUnread = chosenIn(asked.only) === 'unread'
  const typed = chosenIn(asked.q) ?? ''
  const [loaded, t, choice] = await Promise.all([
    loadNotices(chosenIn(asked.after), onlyUnread, locale, typed),
    getTranslations('notice'),
    getTranslations('commitment.choice.statements'),
  ])
  if (!loaded) notFound()
  const { actor, notices, counts, watched, toWatch } = loaded
  const page = localePath(locale, NOTICES)
  return (
    <SignedInPage
      member={actor}
      path={`${NOTICES}${queryOf(names, asked)}`}
      title={t('title')}
      current="notices"
    >
      <PageHead title={t('title')}>
        {t('lede')} {t('forgotten', FORGOTTEN)}
      </PageHead>
      <nav className="line gap-s pb-m" aria-label={t('which')}>
        <a className="tap" href={page} aria-current={onlyUnread ? undefined : 'page'}>
          {t('all', { n: counts.total })}
        </a>
        <a className="tap" href={`${page}?only=unread`} aria-current={onlyUnread ? 'page' : undefined}>
          {t('unread', { n: counts.unread })}
        </a>
        <a className="tap" href={localePath(locale, CHOICES)}>
          {t('choices')}
        </a>
      </nav>
      <DeskSection
        first
        id="notices"
        title={t(onlyUnread ? 'unread' : 'all', { n: notices.total })}
        isEmpty={notices.entries.length === 0}
        empty={t(onlyUnread ? 'noneUnread' : 'none')}
      >
        <StatementsNamed shown={notices.entries}>
          <NoticeList notices={notices.entries} unread={counts.unread} />
        </StatementsNamed>
        <PartTurn
          part={notices}
          hrefOf={(after) => `${page}${queryWith(names, asked, 'after', after)}#notices`}
        />
      </DeskSection>
      <DeskSection id="watched" title={t('watched')} isEmpty={watched.length === 0} empty={t('watchedNone')}>
        <StatementsNamed shown={watched}>
          <WatchedList watched={watched} />
        </StatementsNamed>
      </DeskSection>
      <DeskSection id="watch" title={t('more')}>
        {(typed !== '' || toWatch.statementCount > toWatch.statements.length) && (
          <FindForm
            action={`${page}#watch`}
            kept={onlyUnread ? [['only', 'unread']] : []}
            label={choice('find')}
            hint={choice('how')}
            typed={typed}
            found={choice('found', { n: toWatch.statementCount })}
          />
        )}
        <WatchMore {...toWatch} />
      </DeskSection>
    </SignedInPage>
  )
}
