import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WatchForm } from '@/components/evidence/lead/watch-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadNewWatch } from '@/lib/evidence/lead/loaders/watches'
import { LEADS, WATCHES } from '@/lib/evidence/lead/rules/addresses'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadChoices } from '@/lib/text/commitment/loaders/choices'

type Props = { params: Promise<{ locale: string }> }

/** Where an analyst has a feed or a page watched. For others there is no such page. */
export default async function NewWatch({ params }: Props) {
  const { locale } = await pageParams(params)
  const [loaded, offered, t] = await Promise.all([
    loadNewWatch(),
    loadChoices({ whole: 'only' }, null, locale),
    getTranslations('lead'),
  ])
  if (!loaded) notFound()
  const { actor, isOn } = loaded
  const title = t('watch.new')
  return (
    <PageBelowDesk
      member={actor}
      path={`${WATCHES}/new`}
      title={title}
      steps={[
        { path: LEADS, label: t('title') },
        { path: WATCHES, label: t('watch.title') },
      ]}
      lede={t('watch.newLede')}
    >
      {!isOn && <p className="pb-m">{t('off')}</p>}
      <WatchForm watch={null} offered={offered.entries} />
    </PageBelowDesk>
  )
}
