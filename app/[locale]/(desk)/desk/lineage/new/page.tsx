import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TheItem } from '@/components/assessment/lineage/link-page'
import { ProposeForm } from '@/components/assessment/lineage/propose-form'
import { RailSection } from '@/components/ground/ui/rail-section'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadProposal } from '@/lib/assessment/lineage/loaders/proposal'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'
import { proposeLinkAddress } from '@/lib/text/statement/rules/addresses'

interface NewLinkProps {
  params: Promise<{ locale: string }>
  /** The item that comes back, by its statement's address and its reference. */
  searchParams: Promise<{ statement?: string | string[]; item?: string | string[] }>
}

/** Where an analyst proposes that an item comes back in a later text. Whoever else comes here is told who may. */
export default async function NewLink({ params, searchParams }: NewLinkProps) {
  const { locale } = await pageParams(params)
  const { statement, item: reference } = await searchParams
  if (typeof statement !== 'string' || typeof reference !== 'string') notFound()
  const [loaded, t] = await Promise.all([loadProposal(statement, reference, locale), getTranslations()])
  if (!loaded) notFound()
  const { actor, proposal } = loaded
  const title = t('lineage.proposeFor', { ref: isolated(reference) })
  return (
    <PageBelowDesk
      member={actor}
      path={proposeLinkAddress(statement, reference)}
      title={title}
      steps={[{ path: '/desk/lineage', label: t('lineage.deskTitle') }]}
    >
      <h1 className="subtitle pb-m">{title}</h1>
      <TheItem item={proposal.item} />
      <RailSection id="link" title={t('lineage.says')}>
        {holds(actor, 'analyst') ? (
          <ProposeForm proposal={proposal} />
        ) : (
          <p>{t('form.refusal.not_permitted')}</p>
        )}
      </RailSection>
    </PageBelowDesk>
  )
}
