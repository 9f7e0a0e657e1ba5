import type { RunnerStatement } from '@/components/ground/layout/dossier-runner'
import { locales } from '@/lib/ground/i18n/routing'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'

/** What the line under the running head needs to know of a statement. */
export function runnerOf(statement: StatementView): RunnerStatement {
  const titles = locales.map((locale) => [locale, shortTitleIn(statement, locale)] as const)
  return { slug: statement.slug, titles: Object.fromEntries(titles) }
}
