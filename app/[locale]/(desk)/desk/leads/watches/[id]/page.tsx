import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WatchActs } from '@/components/evidence/lead/watch-acts'
import { WatchForm } from '@/components/evidence/lead/watch-form'
import { WatchFacts } from '@/components/evidence/lead/watch-list'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { loadWatch } from '@/lib/evidence/lead/loaders/watches'
import { LEADS, WATCHES, watchAddress } from '@/lib/evidence/lead/rules/addresses'
import { isolated } from '@/lib/ground/i18n/isolated'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadChoices } from '@/lib/text/commitment/loaders/choices'

type Props = { params: Promise<{ locale: string; id: string }> }

/** A feed or a page that is watched: what came of asking it, and what it is watched as. */
export default async function Watch({ params }: Props) {
  const { locale, id } = await pageParams(params)
  const [loaded, offered, t] = await Promise.all([
    loadWatch(id, locale),
    loadChoices({ whole: 'only' }, null, locale),
    getTranslations('lead'),
  ])
  if (!loaded) notFound()
  const { actor, watch, mayWatch, isOn } = loaded
  return (
    <PageBelowDesk
      member={actor}
      path={watchAddress(id)}
      title={watch.name}
      steps={[
        { path: LEADS, label: t('title') },
        { path: WATCHES, label: t('watch.title') },
      ]}
      here={<bdi>{watch.name}</bdi>}
      lede={t('watch.addedBy', { name: isolated(watch.addedBy) })}
    >
      {!isOn && <p className="pb-m">{t('off')}</p>}
      <WatchFacts watch={watch} />
      {mayWatch && (
        <>
          <WatchActs id={watch.id} name={watch.name} isStopped={watch.stoppedAt !== null} />
          <h2 className="h2 mt-l">{t('watch.change')}</h2>
          <WatchForm watch={watch} offered={offered.entries} />
        </>
      )}
    </PageBelowDesk>
  )
}
