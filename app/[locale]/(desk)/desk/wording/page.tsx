import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { WordingDesk } from '@/components/statement/wording-desk'
import { PageHead } from '@/components/ui/page-head'
import { localeOf } from '@/lib/i18n/routing'
import { loadWordingDesk } from '@/lib/statement/loaders'
import { WORDING_DESK } from '@/lib/statement/rules/addresses'

/** All renderings of all statements and the work on them, for reviewers. */
export default async function Wording({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, t] = await Promise.all([loadWordingDesk(locale), getTranslations()])
  if (!loaded) notFound()
  const { actor, statements } = loaded
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={WORDING_DESK}
      title={t('statement.wording.deskTitle')}
      current="desk"
    >
      <DeskCrumbs here={t('statement.wording.deskTitle')} />
      <PageHead title={t('statement.wording.deskTitle')}>{t('statement.wording.deskLede')}</PageHead>
      {statements.map((statement) => (
        <WordingDesk key={statement.slug} statement={statement} />
      ))}
    </SignedInPage>
  )
}
