import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { DecideEach } from '@/components/record/review/decide-each'
import { MarksReading } from '@/components/text/commitment/marks-reading'
import { StatementTitle } from '@/components/text/statement/named'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { decideMarksAction } from '@/lib/text/commitment/actions/mark-review'
import { loadMarksAwaiting } from '@/lib/text/commitment/loaders/awaiting'
import { marksToReviewAddress } from '@/lib/text/statement/rules/addresses'
import { chosenIn, queryWith } from '../../../part-query'

type Props = {
  params: Promise<{ locale: string; statement: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

/** The new marks of a statement on one page: each in full, each with its decision, all sent in one. */
export default async function MarksToReview({ params, searchParams }: Props) {
  const [{ locale, statement: slug }, asked] = await Promise.all([pageParams(params), searchParams])
  const [loaded, statement, t] = await Promise.all([
    loadMarksAwaiting(slug, chosenIn(asked.after)),
    loadStatement(slug),
    getTranslations(),
  ])
  if (!loaded || !statement) notFound()
  const { actor, marks } = loaded
  const title = t('commitment.mark.together')
  const path = marksToReviewAddress(slug)
  const read = marks.entries
    .filter(({ may }) => may.approve === true)
    .map(({ item, fingerprint }) => ({ id: item.id, fingerprint, name: item.reference }))
  return (
    <PageBelowDesk member={actor} path={path} title={title}>
      <div className="pagehead">
        <h1 className="subtitle">{title}</h1>
        <p>
          <a href={localePath(locale, `/${slug}`)}>
            <StatementTitle statement={statement} />
          </a>
        </p>
        <p className="quiet">
          {marks.total === 0
            ? t('commitment.mark.togetherNone')
            : `${t('commitment.mark.togetherHow', { n: marks.total })} ${t('commitment.mark.togetherDecide', { n: read.length })}`}
        </p>
      </div>
      <DecideEach decide={decideMarksAction} read={read}>
        <MarksReading statement={statement} marks={marks} />
      </DecideEach>
      <PartTurn
        part={marks}
        hrefOf={(after) => localePath(locale, `${path}${queryWith(['after'], asked, 'after', after)}`)}
      />
    </PageBelowDesk>
  )
}
