import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { SignalsForm } from '@/components/house/signals-form'
import { TextList } from '@/components/house/text-list'
import { Hang } from '@/components/ui/hang'
import { PageHead } from '@/components/ui/page-head'
import { loadDeskHouse } from '@/lib/house/loaders/desk'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { addressesAddress } from '@/lib/statement/rules/addresses'

/** What is said of this site. For administrators; for everybody else there is no such page. */
export default async function DeskHouse({ params }: { params: Promise<{ locale: string }> }) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, t] = await Promise.all([loadDeskHouse(), getTranslations()])
  if (!loaded) notFound()
  const title = t('house.kind.about')
  return (
    <SignedInPage locale={locale} member={loaded.me} path="/desk/house" title={title} current="house">
      <PageHead title={title}>{t('house.deskLede')}</PageHead>
      <p>
        <a className="tap" href={localePath(locale, addressesAddress)}>
          {t('statement.addresses.title')}
        </a>
      </p>
      <TextList locale={locale} texts={loaded.texts} />
      <Hang
        id="signals"
        title={t('house.signals.title')}
        aside={<p className="small quiet">{t('house.signals.how')}</p>}
      >
        <SignalsForm text={loaded.texts.find(({ kind }) => kind === 'signals') ?? null} />
      </Hang>
    </SignedInPage>
  )
}
