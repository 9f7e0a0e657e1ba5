import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskSection } from '@/components/ground/layout/desk-section'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { BeginForm } from '@/components/text/bringing/begin-form'
import { BringingList } from '@/components/text/bringing/bringing-list'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadBringings } from '@/lib/text/bringing/loaders/list'

/** Statements on their way, and the way to begin another. Whoever neither brings nor reads any has no such page. */
export default async function Bring({ params }: { params: Promise<{ locale: string }> }) {
  await pageParams(params)
  const loaded = await loadBringings()
  if (!loaded || (!loaded.mayBring && loaded.entries.length === 0)) notFound()
  const t = await getTranslations('bringing')
  return (
    <SignedInPage member={loaded.actor} path="/desk/bring" title={t('title')} current="bring">
      <PageHead title={t('title')}>{t('lede')}</PageHead>
      {loaded.mayBring && <BeginForm />}
      <DeskSection
        id="on-the-way"
        title={t('onTheWay')}
        isEmpty={loaded.entries.length === 0}
        empty={t('none')}
      >
        <BringingList entries={loaded.entries} />
      </DeskSection>
    </SignedInPage>
  )
}
