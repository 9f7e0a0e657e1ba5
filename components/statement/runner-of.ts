import { locales } from '@/lib/i18n/routing'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import type { StatementView } from '@/lib/statement/types'
import type { RunnerStatement } from '../layout/dossier-runner'

/** What the line under the running head needs to know of a statement. */
export function runnerOf(statement: StatementView): RunnerStatement {
  const titles = locales.map((locale) => [locale, shortTitleIn(statement, locale)] as const)
  return { slug: statement.slug, titles: Object.fromEntries(titles) }
}
