import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { AddSourceForm } from '@/components/source/add-source-form'
import { PageHead } from '@/components/ui/page-head'
import { loadCommitments } from '@/lib/dossier/loaders/items'
import { loadStatements } from '@/lib/dossier/loaders/statement'
import { localeOf } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'
import { readLine } from '@/lib/status-update/schema'

type Props = {
  params: Promise<{ locale: string }>
  /** `address`: the document's, `back`: the line to cite it on afterwards. */
  searchParams: Promise<{ address?: string | string[]; back?: string | string[] }>
}

/** Where an analyst adds a document to the library. For others there is no such page. */
export default async function NewSource({ params, searchParams }: Props) {
  const locale = localeOf((await params).locale)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const { address, back } = await searchParams
  const [t, statements] = await Promise.all([getTranslations(), loadStatements()])
  const items = await Promise.all(
    statements.map(async ({ slug }) =>
      (await loadCommitments(slug, locale))
        .filter(({ withdrawn }) => withdrawn === null)
        .map(({ reference, title }) => ({ value: `${slug}/${reference}`, label: `${reference} ${title}` })),
    ),
  )
  const line = typeof back === 'string' && readLine(back) ? back : ''
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path="/desk/sources/new"
      title={t('source.addSource')}
      current="sources"
    >
      <DeskCrumbs
        steps={[{ path: '/desk/sources', label: t('layout.nav.sources') }]}
        here={t('source.addSource')}
      />
      <PageHead title={t('source.addSource')}>{t('source.collect.addLede')}</PageHead>
      <AddSourceForm address={typeof address === 'string' ? address : ''} back={line} items={items.flat()} />
    </SignedInPage>
  )
}
