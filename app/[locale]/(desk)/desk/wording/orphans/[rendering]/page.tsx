import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OrphanQueue } from '@/components/text/statement/orphan-queue'
import { RenderingName } from '@/components/text/statement/rendering-name'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { loadOrphans } from '@/lib/text/statement/loaders/orphans'
import { WORDING_DESK } from '@/lib/text/statement/noun'
import { orphansAddress } from '@/lib/text/statement/rules/addresses'
import { hashOfExact } from '@/lib/text/statement/rules/shown-orphans'

type Props = {
  params: Promise<{ locale: string; rendering: string }>
  /** `taken`: how many have just been settled. */
  searchParams: Promise<{ taken?: string | string[] }>
}

/** What quoted a text that another replaced, until a person found its words again or let them go. */
export default async function Orphans({ params, searchParams }: Props) {
  const { locale, rendering: id } = await pageParams(params)
  const [loaded, { taken }, t] = await Promise.all([loadOrphans(id, locale), searchParams, getTranslations()])
  if (!loaded) notFound()
  const { actor, rendering, orphans } = loaded
  const settled = typeof taken === 'string' && /^\d{1,4}$/.test(taken) ? Number(taken) : 0
  return (
    <PageBelowDesk
      member={actor}
      path={orphansAddress(id)}
      title={t('statement.wording.orphansTitle')}
      steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]}
      lede={
        <>
          <RenderingName rendering={rendering} />. {t('statement.wording.orphansLede')}
        </>
      }
    >
      {settled > 0 && <p role="status">{t('statement.wording.settled', { n: settled })}</p>}
      {orphans.length === 0 && <p className="quiet">{t('statement.wording.noOrphans')}</p>}
      <OrphanQueue
        renderingId={id}
        language={rendering.language}
        orphans={orphans}
        exactSha256={hashOfExact(orphans)}
      />
    </PageBelowDesk>
  )
}
