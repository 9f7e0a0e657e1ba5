import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportForm } from '@/components/evidence/source/import-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'

/** Where an analyst brings the sources of another program into the library. For others there is no such page. */
export default async function ImportSources({ params }: { params: Promise<{ locale: string }> }) {
  await pageParams(params)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const t = await getTranslations()
  return (
    <PageBelowDesk
      member={actor}
      path="/desk/sources/import"
      title={t('source.import.title')}
      current="sources"
      steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
      lede={t('source.import.lede')}
    >
      <ImportForm />
    </PageBelowDesk>
  )
}
