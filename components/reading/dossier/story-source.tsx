import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CitationExtras } from '@/components/assessment/status-update/citation-details'
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
          <From use={use} source={source} slug={slug} />
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

function Stance({ stance }: { stance: EvidenceEntry['citation']['stance'] }) {
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
function Shows({ use }: { use: EvidenceEntry }) {
  return <OwnWords words={inPlace({ text: use.citation.shows, language: use.language }, use.translation)} />
}

/** The words of the source, where in it they stand and what else is said of them; then, of a translation of what it shows, the original. */
function Said({ use, source, slug }: { use: EvidenceEntry; source: SourceView; slug: string }) {
  const { citation, language, translation } = use
  return (
    <>
      {citation.quote !== null && <Quote quote={citation.quote} language={source.language} />}
      <CitedWithheld citation={citation} slug={slug} />
      <p className="from">
        {citation.locator !== null && <Place text={citation.locator} language={language} />}
        <CitationExtras citation={citation} lang={language} />
      </p>
      <TranslatedFrom translation={translation} />
    </>
  )
}

/** Who published it, as the way to the document; its language; the copy that was read; and its number here, where the rest is said of it. */
function From({ use, source, slug }: { use: EvidenceEntry; source: SourceView; slug: string }) {
  const t = useTranslations('commitment.story')
  const locale = useLocale()
  const language = useLanguageName()
  const copy = use.citation.seenAddress ?? source.archived?.url ?? null
  return (
    <>
      {source.url === null ? (
        isolated(source.publisher)
      ) : (
        <a className="out" href={source.url} rel="noreferrer">
          {isolated(source.publisher)}
        </a>
      )}
      <span>{language(source.language)}</span>
      {copy !== null && (
        <a href={copy} rel="noreferrer">
          {t('copy')}
        </a>
      )}
      <a href={localePath(locale, `/${slug}/sources/${source.id}`)}>
        <bdi dir="ltr">{source.id}</bdi>
      </a>
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
