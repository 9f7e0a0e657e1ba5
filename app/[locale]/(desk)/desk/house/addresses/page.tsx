import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { FormerAddresses } from '@/components/text/statement/former-addresses'
import { MoveStatementForm } from '@/components/text/statement/move-statement-form'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadAddresses } from '@/lib/text/statement/loaders/addresses'
import { addressesAddress } from '@/lib/text/statement/rules/addresses'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ moved?: string }> }

/** The addresses of statements. For administrators; for everybody else there is no such page. */
export default async function DeskAddresses({ params, searchParams }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, t, { moved }] = await Promise.all([loadAddresses(), getTranslations(), searchParams])
  if (!loaded) notFound()
  const title = t('statement.addresses.title')
  const isMoved = loaded.former.some(({ slug }) => slug === moved)
  return (
    <SignedInPage member={loaded.me} path={addressesAddress} title={title} current="house">
      <Crumbs
        steps={[{ href: localePath(locale, '/desk/house'), label: t('site.kind.about') }]}
        here={title}
      />
      <PageHead title={title}>{t('statement.addresses.lede')}</PageHead>
      {isMoved && <p role="status">{t('statement.addresses.moved', { slug: moved ?? '' })}</p>}
      <MoveStatementForm />
      <FormerAddresses locale={locale} former={loaded.former} />
    </SignedInPage>
  )
}
