import type { Metadata } from 'next'
import { statementCard } from '@/components/reading/dossier/cards'
import { SourcePage } from '@/components/reading/dossier/source-page'
import { altOf } from '@/components/reading/share/card/card-type'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadSource } from '@/lib/reading/dossier/loaders/source'
import { summaryInPlace } from '@/lib/reading/dossier/rules/summary-in-place'
import { cardContext } from '../../../../card-context'
import { openPage } from '../../../../open-page'
import { previewOf } from '../../../preview'
import { NotInList } from '../../not-in-list'

export const generateStaticParams = () => []

type OneSourceProps = { params: Promise<{ locale: string; statement: string; source: string }> }

export async function generateMetadata({ params }: OneSourceProps): Promise<Metadata> {
  const { locale: segment, statement: slug, source: id } = await params
  const locale = localeOf(segment)
  const shown = await loadSource(slug, id, locale)
  if (!shown) return {}
  const { source, summaries, overview } = shown
  const { title, publisher, author, date, language } = source
  const summary = summaryInPlace(source, summaries)
  return previewOf({
    locale,
    path: `/${slug}/sources/${id}`,
    title: `${id}: ${title}`,
    description: summary?.text ?? `${publisher}: ${title}`,
    card: `/${slug}`,
    alt: altOf(statementCard(await cardContext(locale), overview.statement, null)),
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
  await openPage(locale)
  const shown = await loadSource(slug, id, locale)
  if (shown) return <SourcePage locale={locale} {...shown} />
  return <NotInList locale={locale} slug={slug} place="sources" />
}
