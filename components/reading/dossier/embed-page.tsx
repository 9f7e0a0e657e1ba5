import { useLocale, useTranslations } from 'next-intl'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { CopyButton } from '@/components/ground/ui/copy-button'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { PageHead } from '@/components/ground/ui/page-head'
import { runnerOf } from '@/components/text/statement/runner-of'
import { formatDate } from '@/lib/ground/i18n/format'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { embeddedSize } from '@/lib/reading/dossier/rules/embedded-size'
import type { EmbeddedShown } from '@/lib/reading/dossier/types'
import {
  EMBED_LOOKS,
  type Embedded,
  type EmbedLook,
  embedAddress,
  embedPageAddress,
  frameMarkup,
  heightMarkup,
  oembedAddress,
  pageOfEmbed,
} from '@/lib/reading/share/rules/embed'
import type { StatementView } from '@/lib/text/statement/types'

/** A card that can be taken along: where it is, what it is called to a frame, and what stands over it on the page. */
export interface OfferedCard {
  readonly of: Embedded
  readonly card: EmbeddedShown
  readonly title: string
  readonly name: string
}

interface EmbedPageProps {
  locale: Locale
  statement: StatementView
  look: EmbedLook
  /** YYYY-MM-DD */
  today: string
  /** What the page is called for which the cards stand. */
  title: string
  cards: readonly [OfferedCard, ...OfferedCard[]]
}

/** Where somebody sees the cards of a page as other sites show them, and takes along the markup of one. */
export function EmbedPage({ locale, statement, look, today, title, cards }: EmbedPageProps) {
  const t = useTranslations()
  const [{ of }] = cards
  const script = heightMarkup(publicAddress('/embed.js'))
  return (
    <ReadingPage
      locale={locale}
      path={embedPageAddress(of, look)}
      title={`${t('commitment.embed')} · ${title}`}
      statement={runnerOf(statement)}
      current="overview"
    >
      <Crumbs
        steps={[{ href: localePath(locale, pageOfEmbed(of, null)), label: title }]}
        here={t('commitment.embed')}
      />
      <PageHead title={t('commitment.embed')}>{t('share.embed.lede')}</PageHead>
      <Looks of={of} look={look} />
      {cards.map((card) => (
        <Offered key={card.name} {...{ card, look, today }} />
      ))}
      <section className="hang" aria-labelledby="height">
        <div className="hang__h">
          <h2 className="h2" id="height">
            {t('share.embed.height')}
          </h2>
        </div>
        <div>
          <p className="prose">{t('share.embed.heightHow')}</p>
          <Markup text={script} label={t('share.embed.copyHeight')} />
          <p className="prose pt-m">{t('share.embed.oembedHow')}</p>
          <Markup
            text={publicAddress(oembedAddress(publicAddress(localePath(locale, pageOfEmbed(of, null)))))}
            label={t('share.embed.copyOembed')}
          />
        </div>
      </section>
    </ReadingPage>
  )
}

function Looks({ of, look }: { of: Embedded; look: EmbedLook }) {
  const t = useTranslations('share.embed')
  const locale = useLocale()
  return (
    <nav className="line pb-m" aria-label={t('looks')}>
      {EMBED_LOOKS.map((each) =>
        each === look ? (
          <span key={each} aria-current="page">
            {t(`look.${each}`)}
          </span>
        ) : (
          <a key={each} className="tap" href={localePath(locale, embedPageAddress(of, each))}>
            {t(`look.${each}`)}
          </a>
        ),
      )}
    </nav>
  )
}

interface OfferedProps {
  card: OfferedCard
  look: EmbedLook
  today: string
}

function Offered({ card: { of, card, title, name }, look, today }: OfferedProps) {
  const t = useTranslations('share.embed')
  const locale = useLocale()
  const size = embeddedSize(card, null)
  const [current, pinned] = [null, today].map((day) => localePath(locale, embedAddress(of, look, day)))
  const markup = (path = '') => frameMarkup(publicAddress(path), title, size)
  return (
    <section className="hang" aria-label={name}>
      <div className="hang__h">
        <h2 className="h2">{name}</h2>
        <p className="small quiet">{t('size', { ...size })}</p>
      </div>
      <div>
        <iframe
          src={current}
          title={title}
          width={size.width}
          height={size.height}
          className="embed__frame"
          loading="lazy"
        />
        <h3 className="h3 pt-m">{t('asItDevelops')}</h3>
        <Markup text={markup(current)} label={t('copyMarkup', { name })} />
        <h3 className="h3 pt-m">{t('pinned', { date: formatDate(locale, today) })}</h3>
        <Markup text={markup(pinned)} label={t('copyPinned', { name })} />
      </div>
    </section>
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
