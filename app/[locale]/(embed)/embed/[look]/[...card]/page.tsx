import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { EmbeddedCard, NoSuchCard } from '@/components/reading/dossier/embedded-card'
import { embeddedTitle } from '@/components/reading/dossier/embedded-title'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadToday } from '@/lib/ground/platform/today'
import { loadEmbedded } from '@/lib/reading/dossier/loaders/embedded'
import { EMBED_LOOKS, pageOfEmbed, readEmbed } from '@/lib/reading/share/rules/embed'
import { OfState } from '../../../../(reading)/of-state'
import { openPage } from '../../../../open-page'
import { cardOf } from './card-of'

export const generateStaticParams = () => []

type EmbedProps = { params: Promise<{ locale: string; look: string; card: string[] }> }

/** A card is no page of its own to search engines: it is found as the page that it stands for. */
export async function generateMetadata({ params }: EmbedProps): Promise<Metadata> {
  const { locale, card } = await params
  const asked = readEmbed(card)
  if (!asked) return { robots: { index: false } }
  const page = localePath(localeOf(locale), pageOfEmbed(asked.of, null))
  return { robots: { index: false, follow: true }, alternates: { canonical: publicAddress(page) } }
}

/** A card that other sites show in a frame: `/embed/system/rabat-2022-07-08/7c`. */
export default async function EmbedAddress({ params }: EmbedProps): Promise<ReactNode> {
  const { locale: segment, look: asked, card: segments } = await params
  const locale = localeOf(segment)
  await openPage(locale)
  const look = EMBED_LOOKS.find((each) => each === asked)
  const at = readEmbed(segments)
  const card = look && at && (await loadEmbedded(at.of, at.day, locale))
  if (!card)
    return (
      <NoSuchCard look={look ?? 'system'}>
        <PageRecord status={404} />
        {/* Tomorrow the day may have come. */}
        {at !== null && at.day !== null && <PageRecord kept={false} />}
      </NoSuchCard>
    )
  const of = {
    look,
    title: embeddedTitle(await getTranslations({ locale }), card, locale),
    page: pageOfEmbed(at.of, null),
    statement: at.of.slug,
  }
  if (at.day === null) {
    const today = await loadToday()
    return <EmbeddedCard {...of} day={null} asOf={today} {...cardOf(card, today)} />
  }
  return (
    <OfState state={card.state} day={at.day}>
      {(day) => <EmbeddedCard {...of} day={day} asOf={day} {...cardOf(card, day)} />}
    </OfState>
  )
}
