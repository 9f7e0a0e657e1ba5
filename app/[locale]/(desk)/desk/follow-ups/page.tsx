import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { deadlineEntries } from '@/components/assessment/follow-up/deadlines'
import { DeskCalendar } from '@/components/assessment/follow-up/desk-calendar'
import { DeskList } from '@/components/assessment/follow-up/desk-list'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { loadDeskFollowUps } from '@/lib/assessment/follow-up/loaders/list'
import { loadRequestWork } from '@/lib/evidence/request/loaders/work'
import { deskRequestAddress } from '@/lib/evidence/request/rules/desk-address'
import { isCalendarMonth, monthOf } from '@/lib/ground/i18n/calendar'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { chosenIn, queryWith } from '../part-query'
import { StatementsNamed } from '../statements-named'

type Props = {
  params: Promise<{ locale: string }>
  /**
   * `whose`: `all` for everybody's questions; `month`: the month that the calendar shows; `open`, `closed`: after which question the part of
   * a list begins that is shown.
   */
  searchParams: Promise<Partial<Record<(typeof names)[number], string | string[]>>>
}

const names = ['whose', 'month', 'open', 'closed'] as const

/** The questions to come back to: one's own, or everybody's, with a calendar. */
export default async function DeskFollowUps({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const query = await searchParams
  const mine = query.whose !== 'all'
  const today = dayOf(now())
  const month = typeof query.month === 'string' && isCalendarMonth(query.month) ? query.month : monthOf(today)
  const [loaded, requests, t] = await Promise.all([
    loadDeskFollowUps({ mine, open: chosenIn(query.open), closed: chosenIn(query.closed) }, locale),
    loadRequestWork(),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, open, closed, days, maySet } = loaded
  const base = '/desk/follow-ups'
  const path = mine ? base : `${base}?whose=all`
  const title = t('follow-up.title')
  const partHref = (list: 'open' | 'closed') => (after: string) =>
    `${localePath(locale, base)}${queryWith(names, query, list, after)}#${list}`
  return (
    <SignedInPage member={actor} path={path} title={title} current="followUps">
      <div className="line deskhead">
        <h1 className="subtitle">{title}</h1>
        {maySet && (
          <p className="btns">
            <a
              className="btn btn--go"
              href={localePath(locale, '/desk/follow-ups/new')}
              aria-keyshortcuts="f"
            >
              {t('ui.action.setQuestion')}
            </a>
          </p>
        )}
      </div>
      <nav aria-label={t('follow-up.whose')}>
        <p className="filters">
          {mine ? (
            <b aria-current="page">{t('follow-up.mine')}</b>
          ) : (
            <a className="tap" href={localePath(locale, base)}>
              {t('follow-up.mine')}
            </a>
          )}
          {mine ? (
            <a className="tap" href={localePath(locale, `${base}?whose=all`)}>
              {t('follow-up.everybody')}
            </a>
          ) : (
            <b aria-current="page">{t('follow-up.everybody')}</b>
          )}
        </p>
      </nav>
      <div className="desk pt-m">
        <div>
          <DeskSection
            first
            id="open"
            title={mine ? t('follow-up.mine') : t('follow-up.everybody')}
            isEmpty={open.total === 0}
            empty={mine ? t('follow-up.noneMine') : t('follow-up.noneAtAll')}
          >
            <StatementsNamed shown={open.entries}>
              <DeskList questions={open.entries} today={today} />
            </StatementsNamed>
            <PartTurn
              of={mine ? t('follow-up.mine') : t('follow-up.everybody')}
              part={open}
              hrefOf={partHref('open')}
            />
          </DeskSection>
          <DeskSection
            id="closed"
            title={t('follow-up.closed')}
            isEmpty={closed.total === 0}
            empty={mine ? t('follow-up.noneClosedMine') : t('follow-up.noneClosed')}
          >
            <StatementsNamed shown={closed.entries}>
              <DeskList questions={closed.entries} today={today} />
            </StatementsNamed>
            <PartTurn of={t('follow-up.closed')} part={closed} hrefOf={partHref('closed')} />
          </DeskSection>
        </div>
        <aside className="side" aria-labelledby="calendar">
          <section>
            <h2 id="calendar">{t('follow-up.calendar')}</h2>
            <DeskCalendar
              questions={days}
              deadlines={deadlineEntries(
                requests.mine,
                ({ id }) => localePath(locale, deskRequestAddress(id)),
                ({ authority }) => t('request.calendarLabel', { authority: isolated(authority) }),
              )}
              month={month}
              today={today}
              pathOf={(each) => `${base}?${mine ? '' : 'whose=all&'}month=${each}`}
            />
          </section>
        </aside>
      </div>
    </SignedInPage>
  )
}
