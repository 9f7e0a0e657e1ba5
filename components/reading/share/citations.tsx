import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { OwnWords } from '@/components/text/statement/own-words'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import { beginningOf } from '@/lib/ground/platform/words'
import { methodsInWords, type Standing } from '@/lib/reading/share/rules/standing'
import type { SharedWords } from '@/lib/reading/share/rules/words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicReplyView } from '@/lib/text/note/types'
import { partyNamesIn, placeIn, shortTitleIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { StatementView } from '@/lib/text/statement/types'

/** How to cite something in running text: as it is shown, each name in its own language and direction, and as it is copied. */
export interface Citation {
  shown: ReactNode
  text: string
}

/** As many words of a quotation as a citation holds. */
const QUOTED_WORDS = 20

/** A part of a citation with the language that it is in; without one it is an address or a reference. */
interface Part {
  text: string
  lang?: string
}

type CitationKey = 'citeItem' | 'citeChosen' | 'citeStatement' | 'citeWords' | 'citeSource' | 'citeNote'

function useCitation(): (
  key: CitationKey,
  values: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, Part>>,
) => Citation {
  const t = useTranslations('share')
  return (key, values, parts) => {
    const name = { shown: (said: ReactNode) => <bdi lang="fr">{said}</bdi>, text: (said: string) => said }
    const shown = Object.entries(parts).map(([tag, { text, lang }]) => [
      tag,
      () => (lang === undefined ? <bdi>{text}</bdi> : <OwnWords words={{ text, language: lang }} />),
    ])
    const plain = Object.entries(parts).map(([tag, { text }]) => [tag, () => text])
    return {
      shown: t.rich(key, { ...values, name: name.shown, ...Object.fromEntries(shown) }),
      text: t.markup(key, { ...values, name: name.text, ...Object.fromEntries(plain) }),
    }
  }
}

/** Where and when something is cited: its address without a language, and the day, YYYY-MM-DD. */
export interface CitedAt {
  address: string
  day: string
}

function useCitedAt(): (at: CitedAt) => { date: string; address: Part } {
  const locale = useLocale()
  return ({ address, day }) => ({
    date: formatDate(locale, day, 'long'),
    address: { text: publicAddress(localePath(locale, address)) },
  })
}

export function useItemCitation(): (
  statement: StatementView,
  item: CommitmentView,
  record: { readonly standing: Standing; readonly methods: readonly number[] },
  at: CitedAt,
) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  const named = useNamed()
  const locale = useLocale()
  return (statement, item, { standing, methods }, at) => {
    const { date, address } = citedAt(at)
    return cite(
      'citeItem',
      { state: standing, method: methodsInWords(localeOf(locale), methods), date },
      {
        ref: { text: item.reference },
        title: { text: item.title, lang: item.titleLanguage },
        statement: named(statement),
        address,
      },
    )
  }
}

/** What a statement is called in a citation: in short, in the page's language where the data has it. */
function useNamed(): (statement: StatementView) => { text: string; lang: string } {
  const locale = useLocale()
  return (statement) => {
    const { text, language: lang } = shortTitleIn(statement, locale)
    return { text, lang }
  }
}

export function useStatementCitation(): (statement: StatementView, at: CitedAt) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  const locale = useLocale()
  return (statement, at) => {
    const { date, address } = citedAt(at)
    const parties = partyNamesIn(statement, locale)
    const title = titleIn(statement, locale)
    const place = placeIn(statement, locale)
    return cite(
      'citeStatement',
      { date, dated: formatDate(locale, statement.date, 'long') },
      {
        parties: { text: formatList(localeOf(parties.language), parties.names), lang: parties.language },
        title: { text: title.text, lang: title.language },
        place: { text: place.text, lang: place.language },
        address,
      },
    )
  }
}

export function useWordsCitation(): (statement: StatementView, words: SharedWords, at: CitedAt) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  const named = useNamed()
  return (statement, words, at) => {
    const { date, address } = citedAt(at)
    const lang = statement.base.language
    return cite(
      'citeWords',
      { date, n: String(words.passages[0]?.number ?? '') },
      {
        words: { text: beginningOf(quotedWords(words), QUOTED_WORDS), lang },
        statement: named(statement),
        address,
      },
    )
  }
}

/** @param items what several chosen items are called in a line */
export function useChosenCitation(): (items: string, at: CitedAt) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  return (items, at) => {
    const { date, address } = citedAt(at)
    return cite('citeChosen', { date }, { items: { text: items }, address })
  }
}

/** `sign` is the short name of what the note is about: ¶7, 7c, S40. */
export function useNoteCitation(): (note: PublicReplyView, sign: string, at: CitedAt) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  const locale = useLocale()
  return ({ author, publishedAt }, sign, at) => {
    const { date, address } = citedAt(at)
    const dated = formatDate(locale, publishedAt, 'long')
    return cite('citeNote', { date, dated }, { who: { text: author }, ref: { text: sign }, address })
  }
}

/** A source is cited at its own address, where it has one; ours says where it stands here. */
export function useSourceCitation(): (source: SourceView, at: CitedAt) => Citation {
  const cite = useCitation()
  const citedAt = useCitedAt()
  const locale = useLocale()
  return (source, at) => {
    const { address } = citedAt(at)
    const { author, publisher, title, language, date, url, id } = source
    return cite(
      'citeSource',
      {
        dated: date === null ? 'no' : formatDate(locale, date, 'long'),
        at: url === null ? 'file' : 'address',
      },
      {
        who: { text: author === null ? publisher : `${author}, ${publisher}` },
        title: { text: title, lang: language },
        url: { text: url ?? '' },
        ref: { text: id },
        address,
      },
    )
  }
}
