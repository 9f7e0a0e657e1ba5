import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { MarkHead, MarkWords } from '@/components/text/commitment/mark-page'
import { WithdrawForm } from '@/components/text/commitment/withdraw-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadMarkAt } from '@/lib/text/commitment/loaders/mark'
import { deskMarkAddress } from '@/lib/text/commitment/noun'

type Props = { params: Promise<{ locale: string; statement: string; reference: string }> }

/** Where somebody says why an item that readers see is to go. */
export default async function Withdraw({ params }: Props) {
  const { locale, statement: slug, reference } = await pageParams(params)
  const [loaded, statement, t] = await Promise.all([
    loadMarkAt(slug, reference),
    loadStatement(slug),
    getTranslations(),
  ])
  if (!loaded || !statement) notFound()
  const { actor, mark } = loaded
  const { may, item } = mark
  const title = t('commitment.mark.withdrawTitle', { ref: reference })
  const answer = may.propose_withdrawal
  return (
    <PageBelowDesk
      member={actor}
      path={`/desk/${slug}/${reference}/withdraw`}
      title={title}
      steps={[
        {
          path: deskMarkAddress(item.id),
          label: t('commitment.mark.itemTitle', { ref: reference }),
        },
      ]}
    >
      <MarkHead mark={mark} title={title} />
      <MarkWords mark={mark} statement={statement} />
      <RailSection id="why" title={t('ui.action.withdraw')}>
        {answer === true ? (
          <>
            <p className="prose">
              {t('commitment.mark.withdrawWho')}{' '}
              {t.rich('commitment.mark.withdrawMeans', { ref: () => <Ref>{reference}</Ref> })}
            </p>
            <div className="pt-m">
              <WithdrawForm locale={locale} markId={item.id} />
            </div>
          </>
        ) : (
          <p className="lede">{t(`form.refusal.${answer}`)}</p>
        )}
      </RailSection>
    </PageBelowDesk>
  )
}
