import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import { dataOfDownloads } from '@/lib/reading/edition/rules/data-set'
import { downloadsOf } from '@/lib/reading/edition/rules/downloads'
import { titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { EmbedRow } from '../dossier/embed-row'
import { embeddedTitle } from '../dossier/embedded-title'
import { useStatementCitation } from '../share/citations'
import { SharePage } from '../share/share-page'
import { StructuredDataOf } from '../share/structured-data'
import { DownloadRow } from './download-row'

interface StatementOffered {
  readonly whole: EmbeddedShown
  /** Its picture over time. */
  readonly picture: EmbeddedShown
  /** Whether there are archived copies that readers may have whole. */
  readonly hasOpenCopies: boolean
}

interface ShareStatementPageProps {
  locale: Locale
  statement: StatementView
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string
  /** What is of now alone, and not of an earlier day: its two cards, and its files. */
  offered: StatementOffered | null
}

/** How to share and use a statement: its addresses, its cards, its files, and the hash that its words must have. */
export function ShareStatementPage({ locale, statement, asOf, offered }: ShareStatementPageProps) {
  const t = useTranslations()
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
      of={{ href: localePath(locale, `/${slug}`), label: t('layout.nav.overview') }}
      day={asOf ?? null}
      shared={{
        path: `/${slug}`,
        permalink: page,
        short: { id: statement.shortId, to: 'front' },
        ...(asOf === undefined && { news: `/${slug}` }),
        pinned: { address: pinned, day },
        citation: cite(statement, { address: pinned, day }),
        title: titleIn(statement, locale).text,
      }}
    >
      {offered && <Offered {...{ locale, statement, offered }} today={day} />}
      {base.sha256 !== null && (
        <>
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{base.sha256}</code>
          </dd>
        </>
      )}
    </SharePage>
  )
}

interface OfferedProps {
  locale: Locale
  statement: StatementView
  offered: StatementOffered
  /** YYYY-MM-DD */
  today: string
}

/** The cards and the files of a statement, and what machines are told of the files. */
function Offered({ locale, statement, offered: { whole, picture, hasOpenCopies }, today }: OfferedProps) {
  const t = useTranslations()
  const { slug } = statement
  const files = downloadsOf(slug, hasOpenCopies)
  const title = embeddedTitle(t, whole, locale)
  const pictured = t('share.embed.picture')
  return (
    <>
      <EmbedRow
        today={today}
        cards={[
          { of: { kind: 'statement', slug }, card: whole, title, name: t('share.embed.whole') },
          { of: { kind: 'picture', slug }, card: picture, title: `${pictured} · ${title}`, name: pictured },
        ]}
      />
      <DownloadRow slug={slug} files={files} />
      <StructuredDataOf
        data={dataOfDownloads(
          {
            name: titleIn(statement, locale).text,
            description: t('edition.lede'),
            files,
            nameOf: (key) => t(`edition.file.${key}`),
          },
          {
            address: publicAddress(localePath(locale, pageAddress('share', { statement: slug }))),
            title: t('edition.title'),
            language: locale,
          },
        )}
      />
    </>
  )
}
