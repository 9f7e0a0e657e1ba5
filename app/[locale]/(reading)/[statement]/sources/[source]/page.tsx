import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { NotInTheRecord } from '@/components/layout/not-in-the-record'
import { altOf } from '@/components/share/card/card'
import { statementCard } from '@/components/share/card/cards'
import { SourcePage } from '@/components/source/source-page'
import { runnerOf } from '@/components/statement/runner-of'
import { loadAcceptedOf } from '@/lib/dossier/loaders/library'
import { loadLineage } from '@/lib/dossier/loaders/lineage'
import { loadDossier } from '@/lib/dossier/loaders/whole'
import { overviewOf } from '@/lib/dossier/rules/overview'
import { localeOf } from '@/lib/i18n/routing'
import { dayOf, now } from '@/lib/platform/clock'
import { previewOf } from '../../../preview'

export const generateStaticParams = () => []

type OneSourceProps = { params: Promise<{ locale: string; statement: string; source: string }> }

export async function generateMetadata({ params }: OneSourceProps): Promise<Metadata> {
  const { locale: segment, statement: slug, source: id } = await params
  const locale = localeOf(segment)
  const dossier = await loadDossier(slug)
  const source = dossier?.sources.get(id)
  if (!dossier || !source) return {}
  const t = await getTranslations({ locale })
  const { title, publisher, author, date, language, summary } = source
  return previewOf({
    locale,
    path: `/${slug}/sources/${id}`,
    title: `${id}: ${title}`,
    description: summary ?? `${publisher}: ${title}`,
    card: `/${slug}`,
    alt: altOf(statementCard({ t, locale, today: dayOf(now()) }, dossier)),
    citation: {
      title,
      ...(author === null ? {} : { author }),
      ...(date === null ? {} : { publication_date: date.replaceAll('-', '/') }),
      publisher,
      language,
    },
  })
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
  const [said, lineage] = await Promise.all([loadAcceptedOf(slug, id), loadLineage(slug)])
  return <SourcePage {...{ locale, source, said, lineage }} overview={overviewOf(dossier)} />
}
