import type { Metadata } from 'next'
import { statementCard } from '@/components/reading/dossier/cards'
import { altOf } from '@/components/reading/share/card/card-type'
import type { Locale } from '@/lib/ground/i18n/routing'
import { loadAlikeItems } from '@/lib/reading/dossier/loaders/judgements'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import type { StatementView } from '@/lib/text/statement/types'
import { cardContext } from '../../card-context'
import { previewOf } from '../preview'

/**
 * The preview of a statement's page that has no picture of its own: the statement's is shown. Nothing where there is no such statement.
 *
 * @param path address of the page under the statement's own, such as `/items`; empty for its front page
 * @param said title and description of the page
 */
export async function statementPreview(
  locale: Locale,
  slug: string,
  path: string,
  said: (statement: StatementView) => { title: string; description: string | undefined },
): Promise<Metadata> {
  const statement = await loadStatement(slug)
  if (!statement) return {}
  // The other pages of a statement are not made anew by what is judged: of the picture they say which statement it is.
  const alike = path === '' ? await loadAlikeItems(slug, null) : null
  return previewOf({
    locale,
    path: `/${slug}${path}`,
    ...said(statement),
    card: `/${slug}`,
    alt: altOf(statementCard(await cardContext(locale), statement, alike)),
    citation: {
      title: statement.title,
      author: statement.parties.map(({ name }) => name),
      publication_date: statement.date.replaceAll('-', '/'),
      language: statement.base.language,
    },
  })
}
