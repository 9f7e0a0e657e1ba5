import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { OrphanQueue } from '@/components/text/statement/orphan-queue'
import { RenderingName } from '@/components/text/statement/rendering-name'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
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
  const { locale: segment, rendering: id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, { taken }, t] = await Promise.all([loadOrphans(id, locale), searchParams, getTranslations()])
  if (!loaded) notFound()
  const { actor, rendering, orphans } = loaded
  const settled = typeof taken === 'string' && /^\d{1,4}$/.test(taken) ? Number(taken) : 0
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={orphansAddress(id)}
      title={t('statement.wording.orphansTitle')}
      current="desk"
    >
      <DeskCrumbs
        steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]}
        here={t('statement.wording.orphansTitle')}
      />
      <PageHead title={t('statement.wording.orphansTitle')}>
        <RenderingName rendering={rendering} />. {t('statement.wording.orphansLede')}
      </PageHead>
      {settled > 0 && <p role="status">{t('statement.wording.settled', { n: settled })}</p>}
      {orphans.length === 0 && <p className="quiet">{t('statement.wording.noOrphans')}</p>}
      <OrphanQueue
        renderingId={id}
        language={rendering.language}
        orphans={orphans}
        exactSha256={hashOfExact(orphans)}
      />
    </SignedInPage>
  )
}
