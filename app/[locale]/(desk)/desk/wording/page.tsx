import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { WordingDesk } from '@/components/text/statement/wording-desk'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
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
  const [{ locale }, asked] = await Promise.all([pageParams(params), searchParams])
  const [loaded, t] = await Promise.all([loadWordingDesk(chosenIn(asked.after), locale), getTranslations()])
  if (!loaded) notFound()
  const { actor, statements } = loaded
  return (
    <PageBelowDesk
      member={actor}
      path={WORDING_DESK}
      title={t('statement.wording.deskTitle')}
      lede={t('statement.wording.deskLede')}
    >
      {statements.entries.map((statement) => (
        <WordingDesk key={statement.slug} statement={statement} />
      ))}
      <PartTurn
        part={statements}
        hrefOf={(after) =>
          `${localePath(locale, WORDING_DESK)}${queryWith(['after'], asked, 'after', after)}`
        }
      />
    </PageBelowDesk>
  )
}
