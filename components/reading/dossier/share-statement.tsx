import { useLocale } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { dataOfStatement } from '@/lib/reading/share/rules/structured-data'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { ShareBar } from '../share/share-bar'
import { StructuredDataOf } from '../share/structured-data'

interface ShareStatementProps {
  statement: StatementView
  /** The page on which it stands, without a language. */
  path: string
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string | undefined
}

/** What can be done with a page of the whole statement. */
export function ShareStatement({ statement, path, asOf }: ShareStatementProps) {
  const { slug } = statement
  return (
    <ShareBar
      slug={slug}
      path={asOf === undefined ? path : asOfAddress(path, asOf)}
      share={pageAddress('share', { statement: slug })}
      title={titleIn(statement, useLocale()).text}
      qr={shortAddress(statement.shortId, asOf)}
      hasCard
      hasNews={asOf === undefined}
    />
  )
}

/** What machines are told of the annotated text. */
export function DataOfText({ statement }: Pick<ShareStatementProps, 'statement'>) {
  const locale = useLocale()
  const page = pageAddress('statement', { statement: statement.slug })
  return (
    <StructuredDataOf
      data={dataOfStatement(statement, {
        address: publicAddress(localePath(locale, page)),
        title: titleIn(statement, locale).text,
        language: locale,
      })}
    />
  )
}
