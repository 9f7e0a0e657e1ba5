import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { dataOfStatement } from '@/lib/reading/share/rules/structured-data'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { useStatementCitation } from '../share/citations'
import { SharePanel } from '../share/share-panel'
import { StructuredDataOf } from '../share/structured-data'

interface CiteEditionProps {
  statement: StatementView
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string
}

/** How to share and cite the annotated statement: its addresses, and the hash that its words must have. */
export function CiteEdition({ statement, asOf = dayOf(now()) }: CiteEditionProps) {
  const t = useTranslations('statement')
  const cite = useStatementCitation()
  const locale = useLocale()
  const { slug, base } = statement
  const title = titleIn(statement, locale)
  const page = `/${slug}/statement`
  const pinned = asOfAddress(page, asOf)
  return (
    <>
      <div className="secthead mt-l">
        <h2 className="h2">{t('cite')}</h2>
      </div>
      <SharePanel
        path={`/${slug}`}
        permalink={page}
        short={{ id: statement.shortId, to: 'front' }}
        embedded={{ kind: 'statement', slug }}
        news={`/${slug}`}
        pinned={{ address: pinned, day: asOf }}
        citation={cite(statement, { address: pinned, day: asOf })}
        title={title.text}
      />
      <StructuredDataOf
        data={dataOfStatement(statement, {
          address: publicAddress(localePath(locale, page)),
          title: title.text,
          language: locale,
        })}
      />
      {base.sha256 !== null && (
        <dl className="share">
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{base.sha256}</code>
          </dd>
        </dl>
      )}
    </>
  )
}
