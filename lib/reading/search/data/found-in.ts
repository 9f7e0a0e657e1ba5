import 'server-only'
import type { FoundIn } from '../types'
import type { InLanguage, Shows } from './translated'

/** What is read of the statement that something found stands in. */
export type StatementRow = {
  statementId: string
  slug: string
  shortTitle: string
  shortTitles: unknown
  /** That of the base. */
  language: string
}

/** Of which statements the names are needed. */
export function statementsOf(rows: readonly StatementRow[]): Shows {
  return { statements: rows.map(({ statementId }) => statementId) }
}

/** The statement as a hit tells it. */
export function foundIn({ statementId, language, ...row }: StatementRow, shown: InLanguage): FoundIn {
  const { slug, shortTitle, shortTitles } = shown.named(statementId, row, language)
  return { slug, shortTitle, shortTitles, language }
}
