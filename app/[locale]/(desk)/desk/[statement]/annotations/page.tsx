import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { PageHead } from '@/components/ground/ui/page-head'
import { Words } from '@/components/ground/ui/words'
import { SignedInPage } from '@/components/record/account/signed-in-page'
import { ImportForm } from '@/components/text/note/import-form'
import { DeskCrumbs } from '@/components/work/desk/desk-crumbs'
import { localeOf } from '@/lib/ground/i18n/routing'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { importAnnotationsAddress } from '@/lib/text/statement/rules/addresses'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'

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
