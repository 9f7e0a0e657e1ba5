import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageRecord } from '@/components/ground/layout/page-record'
import { preloadFaces } from '@/components/ground/layout/reading-assets'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { siteName } from '@/lib/ground/platform/site-name'
import type { EmbedLook } from '@/lib/reading/share/rules/embed'

interface EmbeddedCardProps {
  look: EmbedLook
  /** What the card is of, for whoever does not see it, and as the document's title. */
  title: string
  /** The page of ours that it stands for: its address without a language and day. */
  page: string
  /** The statement's address, within whose day the links of a pinned card stay. */
  statement: string
  /** The day at whose end it stood so, YYYY-MM-DD; null where it shows what stands now. */
  day: string | null
  /** The day on which it is shown, YYYY-MM-DD: today, or the day that it is pinned to. */
  asOf: string
  /** What its foot says beside the day. */
  said?: ReactNode
  children: ReactNode
}

/**
 * A card in a frame of another site: whole without script, and with nothing round it. Its links open outside the frame, where alone our pages
 * can be shown; the script says how high the card is to a host that asks.
 */
export function EmbeddedCard({ look, title, page, statement, day, asOf, said, children }: EmbeddedCardProps) {
  const t = useTranslations()
  const locale = useLocale()
  preloadFaces(locale)
  const name = siteName() ?? t('layout.site.name')
  return (
    <>
      <title>{`${title} · ${name}`}</title>
      {day !== null && <PageRecord asOf={{ statement, day }} />}
      <base target="_blank" />
      <main className={`embedded embedded--${look}`}>
        <h1 className="vh">{title}</h1>
        <article className="embedded__card">
          {children}
          <footer className="embedded__foot">
            <p className="line grow">
              {said}
              <span className="quiet">
                {t(day === null ? 'layout.site.asOf' : 'share.embed.pinned', {
                  date: formatDate(locale, asOf),
                })}
              </span>
            </p>
            <a className="tap" href={localePath(locale, page)}>
              {name}
              <span className="vh">{` · ${title} (${t('share.embed.opens')})`}</span>
            </a>
          </footer>
        </article>
      </main>
      <script src="/embed.js" defer />
    </>
  )
}

/** In a frame: that there is no such card, with the answer that says so to programs. */
export function NoSuchCard({ look, children }: { look: EmbedLook; children?: ReactNode }) {
  const t = useTranslations()
  const locale = useLocale()
  const name = siteName() ?? t('layout.site.name')
  return (
    <>
      <title>{`${t('layout.error.notFound')} · ${name}`}</title>
      <base target="_blank" />
      <main className={`embedded embedded--${look}`}>
        <article className="embedded__card">
          <h1 className="h2">{t('layout.error.notFound')}</h1>
          <p className="small quiet pt-s">{t('share.embed.none')}</p>
          <p className="embedded__foot">
            <a className="tap" href={localePath(locale, '/')}>
              {name}
            </a>
          </p>
        </article>
      </main>
      {children}
      <script src="/embed.js" defer />
    </>
  )
}
