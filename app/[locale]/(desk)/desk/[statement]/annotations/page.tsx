import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/components/ground/ui/words'
import { ImportForm } from '@/components/text/note/import-form'
import { PageBelowDesk } from '@/components/work/desk/page-below-desk'
import { pageParams } from '@/lib/ground/i18n/page-params'
import { holds } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { importAnnotationsAddress } from '@/lib/text/statement/rules/addresses'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'

type Props = { params: Promise<{ locale: string; statement: string }> }

/** Where an analyst makes notes on a statement of the annotations of another program. For others there is no such page. */
export default async function ImportAnnotations({ params }: Props) {
  const { locale, statement: slug } = await pageParams(params)
  const actor = await currentActor()
  if (!holds(actor, 'analyst')) notFound()
  const [statement, t] = await Promise.all([loadStatement(slug), getTranslations('note')])
  if (!statement) notFound()
  const title = titleIn(statement, locale)
  return (
    <PageBelowDesk
      member={actor}
      path={importAnnotationsAddress(slug)}
      title={t('import.title')}
      steps={[{ path: '/desk/notes', label: t('title') }]}
      lede={t('import.lede')}
    >
      <p className="lede pb-m">
        <Words lang={title.language}>{title.text}</Words>
      </p>
      <ImportForm statement={{ slug, language: statement.base.language }} />
    </PageBelowDesk>
  )
}
