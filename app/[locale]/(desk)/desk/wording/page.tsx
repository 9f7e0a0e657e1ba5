import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { WordingDesk } from '@/components/text/statement/wording-desk'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { loadWordingDesk } from '@/lib/text/statement/loaders/wording'
import { WORDING_DESK } from '@/lib/text/statement/noun'
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
