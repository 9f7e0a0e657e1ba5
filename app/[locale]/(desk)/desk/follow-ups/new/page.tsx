import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { ScheduleForm } from '@/components/follow-up/schedule-form'
import { Crumbs } from '@/components/ui/crumbs'
import { PageHead } from '@/components/ui/page-head'
import type { SubjectChoice } from '@/lib/commitment/types'
import { loadScheduling } from '@/lib/follow-up/loaders'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { queryOf } from '../../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** What the question is to be about: a statement's address and an item's reference, either or both. */
  searchParams: Promise<{ statement?: string | string[]; item?: string | string[] }>
}

/** Where a question is set. Analysts and reviewers set them; whoever else follows the public link is told so. */
export default async function NewFollowUp({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const query = await searchParams
  const [loaded, t] = await Promise.all([loadScheduling(), getTranslations()])
  if (!loaded) notFound()
  const { actor, maySet, subjects, people } = loaded
  return (
    <SignedInPage
      locale={locale}
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
          subjects={subjects}
          people={people}
          about={subjectOf(subjects, query.statement, query.item)}
          today={dayOf(now())}
          isPublicAtOnce={holds(actor, 'reviewer')}
        />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </SignedInPage>
  )
}

/** The subject that the address asks for, where there is one: an item without a statement is looked for in the newest that has it. */
function subjectOf(
  subjects: readonly SubjectChoice[],
  statement: string | string[] | undefined,
  reference: string | string[] | undefined,
): string {
  const within = statement === undefined ? subjects : subjects.filter(({ slug }) => slug === statement)
  if (reference === undefined) return statement === undefined ? '' : (within[0]?.slug ?? '')
  const subject = within.find(({ items }) => items.some((item) => item.reference === reference))
  return subject ? `${subject.slug}/${reference}` : ''
}
