import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddRenderingForm } from '@/components/text/statement/add-rendering-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
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
  const { locale, statement: slug } = await pageParams(params)
  const [loaded, { replaces }, t] = await Promise.all([
    loadRenderings(slug, locale),
    searchParams,
    getTranslations(),
  ])
  if (!loaded) notFound()
  const open = loaded.statement.renderings.filter(({ isPublic, isReplaced }) => isPublic && !isReplaced)
  return (
    <PageBelowDesk
      member={loaded.actor}
      path={addRenderingAddress(slug)}
      title={t('statement.wording.addTitle')}
      steps={[{ path: WORDING_DESK, label: t('statement.wording.deskTitle') }]}
      lede={t('statement.wording.addLede')}
    >
      <AddRenderingForm
        slug={slug}
        renderings={open}
        replaces={open.find(({ id }) => id === replaces) ?? null}
      />
    </PageBelowDesk>
  )
}
