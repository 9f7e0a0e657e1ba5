import { useLocale } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import type { SourceView } from '@/lib/evidence/source/types'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress, pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { dataOfSource } from '@/lib/reading/share/rules/structured-data'
import type { StatementView } from '@/lib/text/statement/types'
import { useSourceCitation } from '../share/citations'
import { ShareBar } from '../share/share-bar'
import { SharePage } from '../share/share-page'
import { StructuredDataOf } from '../share/structured-data'

interface ShareSourceProps {
  slug: string
  source: SourceView
  /** The day at whose end it is shown, YYYY-MM-DD; absent for what stands now. */
  asOf?: string | undefined
}

const titleOf = ({ id, title }: SourceView) => `${id}: ${title}`

/** What can be done with the page of one source, and what machines are told of it. */
export function ShareSource({ slug, source, asOf }: ShareSourceProps) {
  const locale = useLocale()
  const named = { statement: slug, source: source.id }
  const path = pageAddress('source', named)
  return (
    <>
      <ShareBar
        slug={slug}
        path={asOf === undefined ? path : asOfAddress(path, asOf)}
        share={pageAddress('sourceShare', named)}
        title={titleOf(source)}
        qr={path}
        hasNews={false}
      />
      <StructuredDataOf
        data={dataOfSource(source, {
          address: publicAddress(localePath(locale, path)),
          title: titleOf(source),
          language: locale,
        })}
      />
    </>
  )
}

interface ShareSourcePageProps extends Pick<ShareSourceProps, 'source' | 'asOf'> {
  locale: Locale
  statement: StatementView
}

/** How to share and use one source: the document itself, and where it stands here. */
export function ShareSourcePage({ locale, statement, source, asOf }: ShareSourcePageProps) {
  const cite = useSourceCitation()
  const named = { statement: statement.slug, source: source.id }
  const path = pageAddress('source', named)
  const day = asOf ?? dayOf(now())
  const pinned = asOfAddress(path, day)
  return (
    <SharePage
      locale={locale}
      statement={statement}
      current="sources"
      path={pageAddress('sourceShare', named)}
      of={{ href: localePath(locale, path), label: <Ref>{source.id}</Ref> }}
      day={asOf ?? null}
      shared={{
        path,
        qrBelow: path,
        pinned: { address: pinned, day },
        citation: cite(source, { address: pinned, day }),
        title: titleOf(source),
      }}
    />
  )
}
