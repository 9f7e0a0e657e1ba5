import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf } from '@/lib/ground/i18n/routing'
import { shownAfter, shownBefore } from '@/lib/text/statement/rules/shown-context'
import { contains, overlaps, type Span } from '@/lib/text/statement/rules/span'
import type { NotedSpan } from '@/lib/text/statement/types'

interface ChosenWordsProps {
  span: NotedSpan
  lang: string
  /** The marked items that stand where the words were chosen, all that these can touch. */
  items: readonly (Span & { readonly reference: string })[]
}

/** Exactly what was chosen: the words with what stands before and after them, as they will be kept, and the items they touch. */
export function ChosenWords({ span, lang, items }: ChosenWordsProps) {
  const t = useTranslations('note.annotate')
  const { start, end, exact, prefix, suffix } = span
  return (
    <RailSection
      id="chosen"
      title={t('chosen')}
      aside={
        <p>
          {t('offsets', { a: start, b: end })}. <TouchedItems span={span} items={items} />
        </p>
      }
    >
      <p className="span3" lang={lang} dir={directionOf(lang)}>
        <span className="quiet">{shownBefore(prefix)}</span>
        <mark className="sel">{exact}</mark>
        <span className="quiet">{shownAfter(suffix)}</span>
      </p>
      <Facts>
        {(
          [
            ['before', prefix],
            ['exact', exact],
            ['after', suffix],
          ] as const
        ).map(([term, words]) => (
          <Fact key={term} term={t(term)} lang={lang}>
            <code className="kept" dir={directionOf(lang)}>
              {words}
            </code>
          </Fact>
        ))}
      </Facts>
    </RailSection>
  )
}

function TouchedItems({ span, items }: Omit<ChosenWordsProps, 'lang'>) {
  const t = useTranslations('note.annotate')
  const locale = useLocale()
  const touched = items.filter((item) => overlaps(item, span))
  const around = touched.find((item) => contains(item, span))
  if (around) return t.rich('withinRich', { ref: () => <Ref>{around.reference}</Ref> })
  if (touched.length === 0) return t('inNone')
  const refs = touched.map(({ reference }) => isolated(reference))
  return t('overlap', { refs: formatList(locale, refs), n: refs.length })
}
