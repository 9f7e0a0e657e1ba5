import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { spanOfVariant } from '@/lib/text/commitment/rules/spans'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import { editorialOn } from '@/lib/text/statement/rules/editorial'
import { foldedAround } from '@/lib/text/statement/rules/folded'
import { type NamedSpan, overlaps } from '@/lib/text/statement/rules/span'
import { isBracketed } from '@/lib/text/statement/rules/weight'
import type { IntroducingLine, QuotedText, StatementView, VariantView } from '@/lib/text/statement/types'
import { EditorialInShort } from '../statement/editorial-notes'
import { IntroducedBy } from '../statement/introduced-by'
import { MarkedWords } from '../statement/marked-words'
import { LanguageLabel } from '../statement/own-words'

/** Words of the governing item that are shown to govern. */
const HINGE = 'hinge'

/** The places that concern an item: those where its own words vary, or the words that govern it. */
export function variantsOn(item: CommitmentView, variants: readonly VariantView[]): readonly VariantView[] {
  return variants.filter(
    (variant) => overlaps(variant, item) || (item.hinge !== null && overlaps(variant, item.hinge)),
  )
}

interface ItemWordsProps {
  statement: QuotedText & Pick<StatementView, 'slug'>
  /** The lines that introduce its words, where the statement does not say them. */
  introductions?: readonly IntroducingLine[]
  item: CommitmentView
}

/** The item's words in their passage, with what is to be known of it. */
export function ItemWords(props: ItemWordsProps) {
  return (
    <>
      <ItemQuote {...props} />
      <ItemQuoteEditorial {...props} />
      <ItemQuoteNote {...props} />
    </>
  )
}

/** The item's words in ink, in the passage that they stand in, which is quiet round them; what governs them is underlined. */
export function ItemQuote({ statement, item, introductions }: ItemWordsProps) {
  const passage = passageOf(statement, item)
  const { hinge } = item
  const spans: NamedSpan[] = [
    { id: item.reference, kind: 'commitment', start: item.start, end: item.end },
    ...(hinge ? [{ id: HINGE, kind: 'commitment', start: hinge.start, end: hinge.end } as const] : []),
    ...statement.variants.filter(isBracketed).map(spanOfVariant),
  ]
  const { language } = statement.base
  return (
    <>
      <IntroducedBy
        slug={statement.slug}
        language={language}
        lines={[
          ...(introductions ?? statement.introduced?.[passage.number] ?? []),
          ...(hinge !== null && !overlaps(hinge, passage) ? [hinge] : []),
        ]}
      />
      <blockquote className="ctx" lang={language} dir={directionOf(language)}>
        {foldedAround(passage.text, passage.start, [item, ...(hinge ? [hinge] : [])], language).map((run) => {
          const text = passage.text.slice(run.start - passage.start, run.end - passage.start)
          return (
            <Around key={run.start} text={text} isOpen={run.isOpen}>
              <MarkedWords
                text={text}
                offset={run.start}
                editorial={statement.base.editorial}
                spans={spans}
                mark={(id, words) =>
                  id === HINGE && hinge ? (
                    <span className={`hinge f f--${item.force}`}>{words}</span>
                  ) : (
                    <mark className={`f f--${item.force}`}>{words}</mark>
                  )
                }
              />
            </Around>
          )
        })}
      </blockquote>
      <LanguageLabel language={language} />
    </>
  )
}

/** What is noted on words of the passage, each a line that opens. */
export function ItemQuoteEditorial({ statement, item }: ItemWordsProps) {
  const { base, slug } = statement
  return (
    <EditorialInShort
      notes={editorialOn(base, passageOf(statement, item))}
      lang={base.language}
      slug={slug}
    />
  )
}

/** Sentences of a passage: shown, or folded where they stand around the words; how many words they are is said in the page's language. */
function Around({ text, isOpen, children }: { text: string; isOpen: boolean; children: ReactNode }) {
  const t = useTranslations('statement')
  const locale = useLocale()
  if (isOpen) return children
  const n = text.split(/\s+/u).filter((word) => word !== '').length
  return (
    <details className="around">
      <summary lang={locale} dir={directionOf(locale)}>
        {t('around', { n })}
      </summary>
      {children}
    </details>
  )
}

/** The way to its place in the text. */
export function ItemQuoteNote({ statement, item }: ItemWordsProps) {
  const t = useTranslations('commitment')
  const locale = useLocale()
  return (
    <p className="small pt-s">
      <a href={localePath(locale, `${textAddress(statement.slug, item.passageNumber)}#n${item.reference}`)}>
        {t('seeInText')}
      </a>
    </p>
  )
}

function passageOf(statement: QuotedText, item: CommitmentView) {
  const passage = statement.passages.find(({ number }) => number === item.passageNumber)
  if (!passage) throw new Error(`item ${item.reference} stands in no passage`)
  return passage
}
