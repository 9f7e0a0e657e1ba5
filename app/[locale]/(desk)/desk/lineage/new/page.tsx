import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { TheItem } from '@/components/lineage/link-page'
import { ProposeForm } from '@/components/lineage/propose-form'
import { Hang } from '@/components/ui/hang'
import { isolated } from '@/lib/i18n/isolated'
import { localeOf } from '@/lib/i18n/routing'
import { loadProposal } from '@/lib/lineage/loaders/proposal'
import { holds } from '@/lib/platform/actor'
import { proposeLinkAddress } from '@/lib/statement/rules/addresses'

interface NewLinkProps {
  params: Promise<{ locale: string }>
  /** The item that comes back, by its statement's address and its reference. */
  searchParams: Promise<{ statement?: string | string[]; item?: string | string[] }>
}

/** Where an analyst proposes that an item comes back in a later text. Whoever else comes here is told who may. */
export default async function NewLink({ params, searchParams }: NewLinkProps) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const { statement, item: reference } = await searchParams
  if (typeof statement !== 'string' || typeof reference !== 'string') notFound()
  const [loaded, t] = await Promise.all([loadProposal(statement, reference, locale), getTranslations()])
  if (!loaded) notFound()
  const { actor, proposal } = loaded
  const title = t('lineage.proposeFor', { ref: isolated(reference) })
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={proposeLinkAddress(statement, reference)}
      title={title}
      current="desk"
    >
      <DeskCrumbs steps={[{ path: '/desk/lineage', label: t('lineage.deskTitle') }]} here={title} />
      <h1 className="subtitle pb-m">{title}</h1>
      <TheItem item={proposal.item} />
      <Hang id="link" title={t('lineage.says')}>
        {holds(actor, 'analyst') ? (
          <ProposeForm proposal={proposal} />
        ) : (
          <p>{t('form.refusal.not_permitted')}</p>
        )}
      </Hang>
    </SignedInPage>
  )
}
