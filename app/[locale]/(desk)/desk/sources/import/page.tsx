import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ImportForm } from '@/components/evidence/source/import-form'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'

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
