import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NotInTheRecord } from '@/components/ground/layout/not-in-the-record'
import { EmbedPage, type OfferedCard } from '@/components/reading/dossier/embed-page'
import { localeOf } from '@/lib/ground/i18n/routing'
import { loadToday } from '@/lib/ground/platform/today'
import { loadEmbedded } from '@/lib/reading/dossier/loaders/embedded'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import { EMBED_LOOKS, embedPageAddress } from '@/lib/reading/share/rules/embed'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { embeddedTitle } from '../../../../embedded-title'
import { openPage } from '../../../../open-page'
import { metadataOfDay } from '../../../days'

interface EmbedOfItemProps {
  params: Promise<{ locale: string; statement: string; reference: string; look?: string }>
}

/** A page to copy from, which search engines find as the page that it is of. */
export async function embedOfItemMetadata({ params }: EmbedOfItemProps): Promise<Metadata> {
  const { locale, statement: slug, reference } = await params
  return metadataOfDay(localeOf(locale), `/${slug}/${reference}`)
}

/** The cards of an item, to take along: the item, and each judgement on it by itself. */
export async function embedOfItem({ params }: EmbedOfItemProps) {
  const { locale: segment, statement: slug, reference, look: asked = 'system' } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const t = await getTranslations({ locale })
  const look = EMBED_LOOKS.find((each) => each === asked)
  const of = { kind: 'item', slug, reference } as const
  const card = await loadEmbedded(of, null, locale)
  if (!look || card?.kind !== 'item') return <NotInTheRecord locale={locale} path={embedPageAddress(of)} />
  const { dossier, item } = card.shown
  const title = await embeddedTitle(card, locale)
  const nameOf = (party: string) => {
    if (party === ALL_PARTIES) return t('share.embed.together')
    const found = dossier.statement.parties.find(({ key }) => key === party)
    return t('share.embed.judgement', {
      party: (found && (nameIn(found.names, locale) ?? found.name)) ?? party,
    })
  }
  const judgements = linesOf(dossier, item).map(
    ({ party }): OfferedCard => ({
      of: { kind: 'judgement', slug, reference, line: party },
      card: { kind: 'judgement', shown: card.shown, line: party },
      title: `${nameOf(party)} · ${title}`,
      name: nameOf(party),
    }),
  )
  return (
    <EmbedPage
      {...{ locale, look, title }}
      statement={dossier.statement}
      today={await loadToday()}
      cards={[{ of, card, title, name: t('share.embed.item') }, ...judgements]}
    />
  )
}
