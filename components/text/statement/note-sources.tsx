import { useLocale } from 'next-intl'
import { QuotedWords, Words } from '@/components/ground/ui/words'
import { formatDate } from '@/lib/ground/i18n/format'
import { isWebAddress } from '@/lib/ground/platform/web-address'
import { type NoteSource, SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { LanguageLabel, OwnWords } from './own-words'
import { Place } from './place'

interface NoteSourcesProps {
  sources: readonly NoteSource[]
  /** The place of the note on its page: that of a source follows from it. */
  anchor: string
}

/** What a note rests on, numbered: the words as they stand there, in their language, and where. */
export function NoteSources({ sources, anchor }: NoteSourcesProps) {
  if (sources.length === 0) return null
  return (
    <ol className="nsources">
      {sources.map((source) => (
        <li key={source.n} id={sourceAnchor(anchor, source.n)}>
          <Said source={source} />
          <QuotedWords lang={source.language} words={source.quote} />
          <LanguageLabel language={source.language} /> <Where source={source} />
        </li>
      ))}
    </ol>
  )
}

/** The place of a source of a note on its page. */
export function sourceAnchor(anchor: string, n: number): string {
  return `${anchor}-${n}`
}

/** Who says a figure, and when; then the figure: none stands without its speaker. */
function Said({ source: { saidBy, saidOn, figure } }: { source: NoteSource }) {
  const locale = useLocale()
  if (saidBy === null) return null
  return (
    <span className="nsaid">
      {saidOn !== null && <>{formatDate(locale, saidOn)}. </>}
      <OwnWords words={{ text: saidBy, language: SUMMARY_LANGUAGE }} />
      {figure !== null && (
        <>
          {': '}
          <Words lang={SUMMARY_LANGUAGE}>{figure}</Words>
        </>
      )}
    </span>
  )
}

function Where({ source: { source, url, locator } }: { source: NoteSource }) {
  return (
    <span className="quiet">
      {source !== null && (
        <>
          <bdi dir="ltr">{source.id}</bdi>{' '}
        </>
      )}
      {url !== null && isWebAddress(url) ? (
        <a href={url} rel="nofollow noreferrer">
          {source ? <Words lang={source.language}>{source.title}</Words> : <bdi dir="ltr">{hostOf(url)}</bdi>}
        </a>
      ) : (
        source && <Words lang={source.language}>{source.title}</Words>
      )}
      {locator !== null && (
        <>
          {' · '}
          <Place text={locator} language={SUMMARY_LANGUAGE} />
        </>
      )}
    </span>
  )
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}
