import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { ImportForm } from '@/components/source/import-form'
import { PageHead } from '@/components/ui/page-head'
import { localeOf } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'

/** Where an analyst brings the sources of another program into the library. For others there is no such page. */
export default async function ImportSources({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const t = await getTranslations()
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path="/desk/sources/import"
      title={t('source.import.title')}
      current="sources"
    >
      <DeskCrumbs
        steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
        here={t('source.import.title')}
      />
      <PageHead title={t('source.import.title')}>{t('source.import.lede')}</PageHead>
      <ImportForm />
    </SignedInPage>
  )
}
