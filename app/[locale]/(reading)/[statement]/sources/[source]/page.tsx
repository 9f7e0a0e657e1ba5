import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { overviewOf } from '@/components/dossier/overview'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { SourcePage } from '@/components/source/source-page'
import { runnerOf } from '@/components/statement/runner-of'
import { localeOf } from '@/lib/i18n/routing'
import { loadSourcesOf } from '@/lib/source/loaders'
import { alternatesOf } from '../../../alternates'
import { loadDossier } from '../../../load-dossier'

export const generateStaticParams = () => []

type OneSourceProps = { params: Promise<{ locale: string; statement: string; source: string }> }

export async function generateMetadata({ params }: OneSourceProps): Promise<Metadata> {
  const { locale, statement: slug, source: id } = await params
  const source = (await loadSourcesOf(slug)).find((each) => each.id === id)
  if (!source) return {}
  return {
    description: source.summary ?? `${source.publisher}: ${source.title}`,
    alternates: alternatesOf(localeOf(locale), `/${slug}/sources/${id}`),
  }
}

/** One source of the library, under a statement that uses it. */
export default async function OneSource({ params }: OneSourceProps) {
  const { locale: segment, statement: slug, source: id } = await params
  const locale = localeOf(segment)
  setRequestLocale(locale)
  const dossier = await loadDossier(slug)
  if (!dossier) return <NotInTheRecord locale={locale} path={`/${slug}`} />
  const source = dossier.sources.get(id)
  if (!source) {
    return (
      <NotInTheRecord
        locale={locale}
        path={`/${slug}/sources`}
        statement={runnerOf(dossier.statement)}
        current="sources"
      />
    )
  }
  return <SourcePage locale={locale} overview={overviewOf(dossier)} source={source} />
}
