import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CitationDetails, CitationExtras } from '@/components/assessment/status-update/citation-details'
import { CitedWithheld } from '@/components/assessment/status-update/cited-withheld'
import { LinkNote } from '@/components/evidence/source/link-state'
import { Quote } from '@/components/evidence/source/quote'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Time } from '@/components/ground/ui/time'
import { Glyph } from '@/components/text/method/glyph'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { Place } from '@/components/text/statement/place'
import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import { isSpeaking, type SourceEntry } from '@/lib/reading/dossier/rules/story'
import { inPlace } from '@/lib/text/statement/rules/own-words'

/** A citation with what it is said to show, in the language of the judgement or translated. */
type Cited = Pick<EvidenceEntry, 'citation' | 'language' | 'translation'>

interface StorySourceProps {
  entry: SourceEntry
  slug: string
  sourceOf: (id: string) => SourceView
  /** For whom it is cited; empty where the page has one judgement, for whom all are. */
  whose: readonly string[]
}

/**
 * A source in the story of an item: its date and for whom it is cited, whether it speaks for or against and what it shows, its words, and the way to
 * the document itself, to its archived copy and to what is known of it here. Of background that it is there; what it shows opens.
 */
export function StorySource({ entry, slug, sourceOf, whose }: StorySourceProps) {
  const t = useTranslations('commitment.story')
  const locale = useLocale()
  const [use] = entry.uses
  if (!use) return null
  const { citation } = use
  const source = sourceOf(citation.sourceId)
  const speaks = isSpeaking(entry)
  const parties = formatList(locale, whose.map(isolated), 'unit')
  const isFolded = !entry.isOpen && (!speaks || citation.quote !== null)
  const words = <Said use={use} source={source} slug={slug} />
  return (
    <li className={speaks ? undefined : 'is-background'} id={`e${use.number}`}>
      <p className="d">
        {entry.date === null ? t('undated') : <Time date={entry.date} />}
        {speaks && whose.length > 0 && <b>{parties}</b>}
      </p>
      <div>
        {speaks && (
          <p>
            <Stance stance={citation.stance} />
            <Shows use={use} />
          </p>
        )}
        {!isFolded && words}
        <div className="from">
          {!speaks && (
            <>
              <Stance stance={citation.stance} />
              {whose.length > 0 && <span>{parties}</span>}
            </>
          )}
          <From source={source} seenAddress={citation.seenAddress} />
          <a href={localePath(locale, `/${slug}/sources/${source.id}`)}>
            <bdi dir="ltr">{source.id}</bdi>
          </a>
          <Numbers uses={entry.uses} />
          <LinkNote source={source} slug={slug} />
          {isFolded && (
            <Opening title={t(speaks ? 'quote' : 'shows')}>
              {!speaks && (
                <p>
                  <Shows use={use} />
                </p>
              )}
              {words}
            </Opening>
          )}
        </div>
      </div>
    </li>
  )
}

/** Whether it speaks for or against, or is background. */
export function Stance({ stance }: { stance: EvidenceEntry['citation']['stance'] }) {
  const t = useTranslations('status-update.stance')
  return (
    <span className="stance">
      <Glyph name={stance} />
      <span className="vh">{t(stance)}</span>
    </span>
  )
}

function Opening({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details>
      <summary>{title}</summary>
      {children}
    </details>
  )
}

/** What a source is said to show, translated or in the language of the judgement that says so. */
export function Shows({ use }: { use: Cited }) {
  return <OwnWords words={inPlace({ text: use.citation.shows, language: use.language }, use.translation)} />
}

interface SaidProps {
  use: Cited
  source: Pick<SourceView, 'language'>
  slug: string
  /** Whether it says too on which copy the words were seen. */
  isWhole?: boolean
  /** What is said after where the words stand. */
  children?: ReactNode
}

/** The words of the source, where in it they stand and what else is said of them; then, of a translation of what it shows, the original. */
export function Said({ use, source, slug, isWhole = false, children }: SaidProps) {
  const { citation, language, translation } = use
  return (
    <>
      {citation.quote !== null && <Quote quote={citation.quote} language={source.language} />}
      <CitedWithheld citation={citation} slug={slug} />
      <p className="from">
        {isWhole ? (
          <CitationDetails citation={citation} lang={language} />
        ) : (
          <>
            {citation.locator !== null && <Place text={citation.locator} language={language} />}
            <CitationExtras citation={citation} lang={language} />
          </>
        )}
        {children}
      </p>
      <TranslatedFrom translation={translation} />
    </>
  )
}

interface FromProps {
  source: SourceView
  /** Where somebody saw the words that are quoted; null where it was the page itself, and where none are. */
  seenAddress: string | null
}

/** Who published it, as the way to the document; its language; and the copy that was read. */
export function From({ source: { url, publisher, language: inLanguage, archived }, seenAddress }: FromProps) {
  const t = useTranslations('commitment.story')
  const language = useLanguageName()
  const copy = seenAddress ?? archived?.url ?? null
  return (
    <>
      {url === null ? (
        isolated(publisher)
      ) : (
        <a className="out" href={url} rel="noreferrer">
          {isolated(publisher)}
        </a>
      )}
      <span>{language(inLanguage)}</span>
      {copy !== null && (
        <a href={copy} rel="noreferrer">
          {t('copy')}
        </a>
      )}
    </>
  )
}

/** The numbers by which the reasons name it; all but the first are places of their own, since the first is the entry's. */
function Numbers({ uses }: { uses: readonly EvidenceEntry[] }) {
  return (
    <span className="fn">
      {uses.map(({ number }, place) => (
        <span key={number} id={place === 0 ? undefined : `e${number}`}>
          [{number}]
        </span>
      ))}
    </span>
  )
}
