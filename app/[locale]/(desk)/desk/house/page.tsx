import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { SignalsForm } from '@/components/reading/site/signals-form'
import { TextList } from '@/components/reading/site/text-list'
import { ToSay } from '@/components/reading/site/to-say'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { localePath } from '@/lib/ground/i18n/routing'
import { loadDeskHouse } from '@/lib/reading/site/loaders/desk'
import { addressesAddress } from '@/lib/text/statement/rules/addresses'

/** What is said of this site. For administrators; for everybody else there is no such page. */
export default async function DeskHouse({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await pageParams(params)
  const [loaded, t] = await Promise.all([loadDeskHouse(), getTranslations()])
  if (!loaded) notFound()
  const title = t('site.kind.about')
  return (
    <SignedInPage member={loaded.me} path="/desk/house" title={title} current="house">
      <PageHead title={title}>{t('site.deskLede')}</PageHead>
      <ToSay kinds={loaded.unsaid} />
      <p>
        <a className="tap" href={localePath(locale, addressesAddress)}>
          {t('statement.addresses.title')}
        </a>
      </p>
      <TextList locale={locale} texts={loaded.texts} />
      <RailSection
        id="signals"
        title={t('site.signals.title')}
        aside={<p className="small quiet">{t('site.signals.how')}</p>}
      >
        <SignalsForm text={loaded.texts.find(({ kind }) => kind === 'signals') ?? null} />
      </RailSection>
    </SignedInPage>
  )
}
