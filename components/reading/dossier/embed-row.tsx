import { useLocale, useTranslations } from 'next-intl'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { embeddedSize } from '@/lib/reading/dossier/rules/embedded-size'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import {
  type Embedded,
  embedAddress,
  frameMarkup,
  heightMarkup,
  oembedAddress,
  pageOfEmbed,
} from '@/lib/reading/share/rules/embed'

/** A card that can be taken along: where it is, what it is called to a frame, and what it is called here. */
export interface OfferedCard {
  readonly of: Embedded
  readonly card: EmbeddedShown
  readonly title: string
  readonly name: string
}

interface EmbedRowProps {
  /** The card of the page itself first. */
  cards: readonly [OfferedCard, ...OfferedCard[]]
  /** YYYY-MM-DD */
  today: string
}

/** The cards of a page as other sites show them: the first to be seen, and the markup of each, of now and of today. */
export function EmbedRow({ cards, today }: EmbedRowProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [first, ...further] = cards
  const markupOf = ({ of, title, card }: OfferedCard, day: string | null) =>
    frameMarkup(
      publicAddress(localePath(locale, embedAddress(of, 'system', day))),
      title,
      embeddedSize(card, null),
    )
  const page = publicAddress(localePath(locale, pageOfEmbed(first.of, null)))
  return (
    <>
      <dt id="embed">{t('commitment.embed')}</dt>
      <dd>
        <p className="quiet">{t('share.embed.lede')}</p>
        <iframe
          src={localePath(locale, embedAddress(first.of, 'system', null))}
          title={first.title}
          {...embeddedSize(first.card, null)}
          className="embed__frame"
          loading="lazy"
        />
        {/* It has the height of its card here too, on a narrow page as on a wide one. */}
        <script src="/embed.js" defer />
        <Markup text={markupOf(first, null)} label={t('share.embed.copyMarkup', { name: first.name })} />
        <details>
          <summary className="linklike tap">{t('share.embed.further')}</summary>
          {further.map((card) => (
            <div key={card.name}>
              <p className="quiet pt-s">{card.name}</p>
              <Markup text={markupOf(card, null)} label={t('share.embed.copyMarkup', { name: card.name })} />
            </div>
          ))}
          <p className="quiet pt-s">{t('share.embed.pinned', { date: formatDate(locale, today) })}</p>
          {cards.map((card) => (
            <Markup
              key={card.name}
              text={markupOf(card, today)}
              label={t('share.embed.copyPinned', { name: card.name })}
            />
          ))}
          <p className="quiet pt-s">{t('share.embed.looks')}</p>
          <p className="quiet pt-s">{t('share.embed.heightHow')}</p>
          <Markup text={heightMarkup(publicAddress('/embed.js'))} label={t('share.embed.copyHeight')} />
          <p className="quiet pt-s">{t('share.embed.oembedHow')}</p>
          <Markup text={publicAddress(oembedAddress(page))} label={t('share.embed.copyOembed')} />
        </details>
      </dd>
    </>
  )
}

function Markup({ text, label }: { text: string; label: string }) {
  return (
    <p>
      <code className="addr" dir="ltr">
        {text}
      </code>{' '}
      <CopyButton text={text} label={label} />
    </p>
  )
}
