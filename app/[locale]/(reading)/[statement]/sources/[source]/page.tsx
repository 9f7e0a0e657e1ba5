import type { Metadata } from 'next'
import { statementCard } from '@/components/dossier/cards'
import { SourcePage } from '@/components/dossier/source-page'
import { altOf } from '@/components/share/card/card'
import { loadSource } from '@/lib/dossier/loaders/source'
import { loadMarked } from '@/lib/dossier/loaders/statement'
import { summaryInPlace } from '@/lib/dossier/rules/summary-in-place'
import { localeOf } from '@/lib/i18n/routing'
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
    alt: altOf(statementCard(await cardContext(locale), overview.statement, await loadMarked(slug))),
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
