import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ScheduleForm } from '@/components/assessment/follow-up/schedule-form'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { loadScheduling } from '@/lib/assessment/follow-up/loaders/scheduling'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { loadChoices, loadChosen } from '@/lib/text/commitment/loaders/choices'
import { chosenIn, queryOf } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** What the question is to be about: a statement's address and an item's reference, either or both. */
  searchParams: Promise<{ statement?: string | string[]; item?: string | string[] }>
}

/** Where a question is set. Analysts and reviewers set them; whoever else follows the public link is told so. */
export default async function NewFollowUp({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const query = await searchParams
  const [loaded, about, offered, t] = await Promise.all([
    loadScheduling(),
    query.statement === undefined && query.item === undefined
      ? null
      : loadChosen(chosenIn(query.statement) ?? undefined, chosenIn(query.item) ?? undefined, locale),
    loadChoices({ whole: true }, null, locale),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, maySet, people } = loaded
  return (
    <SignedInPage
      member={actor}
      path={`/desk/follow-ups/new${queryOf(['statement', 'item'], query)}`}
      title={t('follow-up.setTitle')}
      current="followUps"
    >
      <Crumbs
        steps={[{ href: localePath(locale, '/desk/follow-ups'), label: t('follow-up.title') }]}
        here={t('follow-up.setTitle')}
      />
      <PageHead title={t('follow-up.setTitle')}>{t('follow-up.setLede')}</PageHead>
      {maySet ? (
        <ScheduleForm
          offered={offered.entries}
          people={people}
          about={about}
          today={dayOf(now())}
          isPublicAtOnce={holds(actor, 'reviewer')}
        />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </SignedInPage>
  )
}
