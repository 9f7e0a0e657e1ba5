import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { AddRenderingForm } from '@/components/text/statement/add-rendering-form'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadRenderings } from '@/lib/text/statement/loaders/wording'
import { WORDING_DESK } from '@/lib/text/statement/noun'
import { addRenderingAddress } from '@/lib/text/statement/rules/addresses'

type Props = {
  params: Promise<{ locale: string; statement: string }>
  /** `replaces`: id of the rendering to begin with. */
  searchParams: Promise<{ replaces?: string | string[] }>
}

/** Where a reviewer brings the text of a rendering. */
export default async function NewRendering({ params, searchParams }: Props) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const [loaded, { replaces }, t] = await Promise.all([
    loadRenderings(slug, locale),
    searchParams,
    getTranslations(),
  ])
  if (!loaded) notFound()
  const open = loaded.statement.renderings.filter(({ isPublic, isReplaced }) => isPublic && !isReplaced)
  return (
    <SignedInPage
      locale={locale}
      member={loaded.actor}
      path={addRenderingAddress(slug)}
      title={t('statement.wording.addTitle')}
      current="desk"
    >
      <DeskCrumbs
        steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]}
        here={t('statement.wording.addTitle')}
      />
      <PageHead title={t('statement.wording.addTitle')}>{t('statement.wording.addLede')}</PageHead>
      <AddRenderingForm
        slug={slug}
        renderings={open}
        replaces={open.find(({ id }) => id === replaces) ?? null}
      />
    </SignedInPage>
  )
}
