import { useLocale, useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { shortAddress } from '@/lib/reading/share/rules/short-address'
import { dataOfStatement } from '@/lib/reading/share/rules/structured-data'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { useStatementCitation } from '../share/citations'
import { ShareBar } from '../share/share-bar'
import { SharePage } from '../share/share-page'
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
      embedded={{ kind: 'statement', slug }}
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

/** How to share and use a statement: its addresses, and the hash that its words must have. */
export function ShareStatementPage({
  locale,
  statement,
  asOf,
}: Omit<ShareStatementProps, 'path'> & { locale: Locale }) {
  const t = useTranslations('layout.nav')
  const cite = useStatementCitation()
  const { slug, base } = statement
  const day = asOf ?? dayOf(now())
  const page = pageAddress('statement', { statement: slug })
  const pinned = asOfAddress(page, day)
  return (
    <SharePage
      locale={locale}
      statement={statement}
      current="overview"
      path={pageAddress('share', { statement: slug })}
      of={{ href: localePath(locale, `/${slug}`), label: t('overview') }}
      day={asOf ?? null}
      shared={{
        path: `/${slug}`,
        permalink: page,
        short: { id: statement.shortId, to: 'front' },
        embedded: { kind: 'statement', slug },
        ...(asOf === undefined && { news: `/${slug}` }),
        pinned: { address: pinned, day },
        citation: cite(statement, { address: pinned, day }),
        title: titleIn(statement, locale).text,
      }}
    >
      {base.sha256 !== null && (
        <dl className="share">
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{base.sha256}</code>
          </dd>
        </dl>
      )}
    </SharePage>
  )
}
