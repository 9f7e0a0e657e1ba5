import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { SignedInPage } from '@/components/account/signed-in-page'
import { DeskCrumbs } from '@/components/desk/desk-crumbs'
import { ImportForm } from '@/components/note/import-form'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { loadStatement } from '@/lib/dossier/loaders/statement'
import { localeOf } from '@/lib/i18n/routing'
import { holds } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'
import { importAnnotationsAddress } from '@/lib/statement/rules/addresses'
import { titleIn } from '@/lib/statement/rules/names-by-language'

type Props = { params: Promise<{ locale: string; statement: string }> }

/** Where an analyst makes notes on a statement of the annotations of another program. For others there is no such page. */
export default async function ImportAnnotations({ params }: Props) {
  const { locale: segment, statement: slug } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const [statement, t] = await Promise.all([loadStatement(slug), getTranslations('note')])
  if (!statement) notFound()
  const title = titleIn(statement, locale)
  return (
    <SignedInPage
      locale={locale}
      member={actor}
      path={importAnnotationsAddress(slug)}
      title={t('import.title')}
      current="desk"
    >
      <DeskCrumbs steps={[{ path: '/desk/notes', label: t('title') }]} here={t('import.title')} />
      <PageHead title={t('import.title')}>{t('import.lede')}</PageHead>
      <p className="lede pb-m">
        <Words lang={title.language}>{title.text}</Words>
      </p>
      <ImportForm statement={{ slug, language: statement.base.language }} />
    </SignedInPage>
  )
}
