import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { WordingDesk } from '@/components/statement/wording-desk'
import { PageHead } from '@/components/ui/page-head'
import { PartTurn } from '@/components/ui/part-turn'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { WORDING_DESK } from '@/lib/review/rules/work-address'
import { loadWordingDesk } from '@/lib/statement/loaders/wording'
import { chosenIn, queryWith } from '../part-query'

type Props = {
  params: Promise<{ locale: string }>
  /** `after`: the statement that those shown follow. */
  searchParams: Promise<{ after?: string | string[] }>
}

/** All renderings of all statements and the work on them, for reviewers. */
export default async function Wording({ params, searchParams }: Props) {
  const [{ locale: segment }, asked] = await Promise.all([params, searchParams])
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, t] = await Promise.all([loadWordingDesk(chosenIn(asked.after), locale), getTranslations()])
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
      {statements.entries.map((statement) => (
        <WordingDesk key={statement.slug} statement={statement} />
      ))}
      <PartTurn
        part={statements}
        hrefOf={(after) =>
          `${localePath(locale, WORDING_DESK)}${queryWith(['after'], asked, 'after', after)}`
        }
      />
    </SignedInPage>
  )
}
