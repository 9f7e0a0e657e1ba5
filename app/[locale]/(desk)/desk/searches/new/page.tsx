import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { LogForm } from '@/components/search-log/log-form'
import { PageHead } from '@/components/ui/page-head'
import type { SubjectChoice } from '@/lib/commitment/types'
import { localeOf } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { loadLogging } from '@/lib/search-log/loaders'
import { queryOf } from '../../part-query'

type Query = string | string[] | undefined
type Props = {
  params: Promise<{ locale: string }>
  /** What the search is about: a statement's address and an item's reference; `from`: one's own that was sent back, to begin from. */
  searchParams: Promise<{ statement?: Query; item?: Query; from?: Query }>
}

/** Where a search is logged. Whoever else follows a link here is told that analysts do so. */
export default async function NewSearch({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const asked = await searchParams
  const { statement, item, from } = asked
  const [loaded, t] = await Promise.all([
    loadLogging(typeof from === 'string' ? from : undefined),
    getTranslations(),
  ])
  if (!loaded) notFound()
  const { actor, mayLog, subjects, begun } = loaded
  const title = t('search-log.new')
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={`/desk/searches/new${queryOf(['statement', 'item', 'from'], asked)}`}
      title={title}
      current="desk"
    >
      <DeskCrumbs steps={[{ path: '/desk/searches', label: t('search-log.everybody') }]} here={title} />
      <PageHead title={title}>{t('search-log.newLede')}</PageHead>
      {mayLog ? (
        <LogForm
          subjects={subjects}
          about={begun ? addressOf(begun.slug, begun.reference) : subjectOf(subjects, statement, item)}
          today={dayOf(now())}
          begun={begun}
        />
      ) : (
        <p>{t('form.refusal.not_permitted')}</p>
      )}
    </SignedInPage>
  )
}

const addressOf = (slug: string, reference: string | null) =>
  reference === null ? slug : `${slug}/${reference}`

/** The subject that the address asks for, where there is one. */
function subjectOf(subjects: readonly SubjectChoice[], statement: Query, reference: Query): string {
  const subject = subjects.find(({ slug }) => slug === statement)
  if (!subject) return ''
  const item = subject.items.find((each) => each.reference === reference)
  return addressOf(subject.slug, item?.reference ?? null)
}
