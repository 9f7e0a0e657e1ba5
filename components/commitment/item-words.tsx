import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { spanOfVariant } from '@/lib/dossier/rules/spans'
import { directionOf, localePath } from '@/lib/i18n/routing'
import { textAddress } from '@/lib/statement/rules/addresses'
import { contains, type NamedSpan, overlaps, type Span } from '@/lib/statement/rules/span'
import { isBracketed } from '@/lib/statement/rules/weight'
import type { StatementView, VariantView } from '@/lib/statement/types'
import { MarkedWords } from '../statement/marked-words'
import { LanguageLabel } from '../statement/own-words'

/** Words of the governing item that are shown to govern. */
const HINGE = 'hinge'

/**
 * The words that govern an item: of the item that governs it the last place where renderings differ, if it ends there (“could
 * cover, in particular”), else all of its words.
 */
export function hingeOf(
  item: CommitmentView,
  items: readonly CommitmentView[],
  variants: readonly VariantView[],
): (Span & Pick<CommitmentView, 'force'>) | null {
  const governing = items.find(({ reference }) => reference === item.governedBy)
  if (!governing) return null
  const last = variants.find(
    (variant) => isBracketed(variant) && contains(governing, variant) && variant.end === governing.end,
  )
  const { start, end } = last ?? governing
  return { start, end, force: governing.force }
}

/** The places that concern an item: those where its own words vary, or the words that govern it. */
export function variantsOn(
  item: CommitmentView,
  hinge: Span | null,
  variants: readonly VariantView[],
): readonly VariantView[] {
  return variants.filter((variant) => overlaps(variant, item) || (hinge !== null && overlaps(variant, hinge)))
}

interface ItemWordsProps {
  statement: StatementView
  items: readonly CommitmentView[]
  item: CommitmentView
}

/** The item's words in ink, in the passage that they stand in, which is quiet round them; what governs them is underlined. */
export function ItemWords({ statement, items, item }: ItemWordsProps) {
  const t = useTranslations('statement')
  const locale = useLocale()
  const passage = statement.passages.find(({ number }) => number === item.passageNumber)
  if (!passage) throw new Error(`item ${item.reference} stands in no passage`)
  const hinge = hingeOf(item, items, statement.variants)
  const isHingeHere = hinge !== null && overlaps(hinge, passage)
  const spans: NamedSpan[] = [
    { id: item.reference, kind: 'commitment', start: item.start, end: item.end },
    ...(hinge ? [{ id: HINGE, kind: 'commitment', start: hinge.start, end: hinge.end } as const] : []),
    ...statement.variants.filter(isBracketed).map(spanOfVariant),
  ]
  const { language } = statement.base
  const { number } = passage
  return (
    <>
      <blockquote className="ctx" lang={language} dir={directionOf(language)}>
        <MarkedWords
          text={passage.text}
          offset={passage.start}
          spans={spans}
          mark={(id, words) =>
            id === HINGE && hinge ? (
              <span className={`hinge f f--${hinge.force}`}>{words}</span>
            ) : (
              <mark>{words}</mark>
            )
          }
        />
      </blockquote>
      <p className="small quiet pt-s">
        {isHingeHere ? t('inFull', { n: number }) : `${t('passage')} ${number}.`}
        <LanguageLabel language={language} />{' '}
        <SeeInText href={localePath(locale, `${textAddress(statement.slug, number)}#n${item.reference}`)} />
      </p>
    </>
  )
}

function SeeInText({ href }: { href: string }) {
  const t = useTranslations('commitment')
  return <a href={href}>{t('seeInText')}</a>
}
