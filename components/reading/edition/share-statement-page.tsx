import { useTranslations } from 'next-intl'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import { dataOfDownloads } from '@/lib/reading/edition/rules/data-set'
import { downloadsOf } from '@/lib/reading/edition/rules/downloads'
import { shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import type { StatementView } from '@/lib/text/statement/types'
import { EmbedRow } from '../dossier/embed-row'
import { useStatementCitation } from '../share/citations'
import { SharePage } from '../share/share-page'
import { StructuredDataOf } from '../share/structured-data'
import { DownloadRow } from './download-row'

interface ShareStatementPageProps {
  locale: Locale
  statement: StatementView
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string
  /** Whether there are archived copies that readers may have whole. */
  hasOpenCopies: boolean
  /** Its two cards: how it stands, and its picture over time; null on an earlier day. */
  cards: { readonly whole: EmbeddedShown; readonly picture: EmbeddedShown } | null
}

/** How to share and use a statement: its addresses, its cards, its files, and the hash that its words must have. */
export function ShareStatementPage({
  locale,
  statement,
  asOf,
  hasOpenCopies,
  cards,
}: ShareStatementPageProps) {
  const t = useTranslations()
  const cite = useStatementCitation()
  const { slug, base } = statement
  const day = asOf ?? dayOf(now())
  const page = pageAddress('statement', { statement: slug })
  const share = pageAddress('share', { statement: slug })
  const pinned = asOfAddress(page, day)
  const files = downloadsOf(slug, hasOpenCopies)
  const title = shortTitleIn(statement, locale).text
  return (
    <SharePage
      locale={locale}
      statement={statement}
      current="overview"
      path={share}
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
      {cards && (
        <EmbedRow
          today={day}
          cards={[
            { of: { kind: 'statement', slug }, card: cards.whole, title, name: t('share.embed.whole') },
            {
              of: { kind: 'picture', slug },
              card: cards.picture,
              title: `${t('share.embed.picture')} · ${title}`,
              name: t('share.embed.picture'),
            },
          ]}
        />
      )}
      <DownloadRow slug={slug} files={files} />
      {base.sha256 !== null && (
        <>
          <dt>SHA-256</dt>
          <dd>
            <code className="hash">{base.sha256}</code>
          </dd>
        </>
      )}
      <StructuredDataOf
        data={dataOfDownloads(
          {
            name: titleIn(statement, locale).text,
            description: t('edition.lede'),
            files,
            nameOf: (key) => t(`edition.file.${key}`),
          },
          { address: publicAddress(localePath(locale, share)), title: t('edition.title'), language: locale },
        )}
      />
    </SharePage>
  )
}
