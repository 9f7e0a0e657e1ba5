import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { EmbedPage } from '@/components/reading/dossier/embed-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadToday } from '@/lib/ground/platform/today'
import { loadEmbedded } from '@/lib/reading/dossier/loaders/embedded'
import { EMBED_LOOKS, type Embedded, embedPageAddress } from '@/lib/reading/share/rules/embed'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import { embeddedTitle } from '../../../embedded-title'
import { openPage } from '../../../open-page'
import { metadataOfDay } from '../../days'

interface EmbedOfStatementProps {
  params: Promise<{ locale: string; statement: string; look?: string }>
}

/** A page to copy from, which search engines find as the page that it is of. */
export async function embedOfStatementMetadata({ params }: EmbedOfStatementProps): Promise<Metadata> {
  const { locale, statement: slug } = await params
  return metadataOfDay(localeOf(locale), `/${slug}`)
}

/** The cards of a statement, to take along. */
export async function embedOfStatement({ params }: EmbedOfStatementProps) {
  const { locale: segment, statement: slug, look: asked = 'system' } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const t = await getTranslations({ locale, namespace: 'share.embed' })
  const look = EMBED_LOOKS.find((each) => each === asked)
  const [whole, picture]: [Embedded, Embedded] = [
    { kind: 'statement', slug },
    { kind: 'picture', slug },
  ]
  const [standing, pictured] = await Promise.all([
    loadEmbedded(whole, null, locale),
    loadEmbedded(picture, null, locale),
  ])
  if (!look || standing?.kind !== 'statement' || !pictured)
    return <NotInTheRecord locale={locale} path={embedPageAddress(whole)} />
  const { statement } = standing.shown
  const title = await embeddedTitle(standing, locale)
  return (
    <EmbedPage
      {...{ locale, statement, look }}
      today={await loadToday()}
      title={shortTitleIn(statement, locale).text}
      cards={[
        { of: whole, card: standing, title, name: t('whole') },
        { of: picture, card: pictured, title: `${t('picture')} · ${title}`, name: t('picture') },
      ]}
    />
  )
}
