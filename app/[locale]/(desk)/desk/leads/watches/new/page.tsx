import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { WatchForm } from '@/components/evidence/lead/watch-form'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { loadNewWatch } from '@/lib/evidence/lead/loaders/watches'
import { LEADS, WATCHES } from '@/lib/evidence/lead/rules/addresses'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadChoices } from '@/lib/text/commitment/loaders/choices'

type Props = { params: Promise<{ locale: string }> }

/** Where an analyst has a feed or a page watched. For others there is no such page. */
export default async function NewWatch({ params }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const [loaded, offered, t] = await Promise.all([
    loadNewWatch(),
    loadChoices({ whole: 'only' }, null, locale),
    getTranslations('lead'),
  ])
  if (!loaded) notFound()
  const { actor, isOn } = loaded
  const title = t('watch.new')
  return (
    <SignedInPage locale={locale} member={actor} path={`${WATCHES}/new`} title={title} current="desk">
      <DeskCrumbs
        steps={[
          { path: LEADS, label: t('title') },
          { path: WATCHES, label: t('watch.title') },
        ]}
        here={title}
      />
      <PageHead title={title}>{t('watch.newLede')}</PageHead>
      {!isOn && <p className="pb-m">{t('off')}</p>}
      <WatchForm watch={null} offered={offered.entries} />
    </SignedInPage>
  )
}
