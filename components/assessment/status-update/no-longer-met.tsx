import { useLocale, useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import type { ChangedQuote } from '@/lib/assessment/status-update/rules/changed-quote'
import type { NoLongerMet } from '@/lib/assessment/status-update/rules/holds'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'

/** What a judgement met once and meets no longer, the sources that were classed since, and those whose quoted words changed or were withheld. */
export function useNoLongerMet(): (noLonger: NoLongerMet) => string {
  const t = useTranslations()
  const locale = useLocale()
  const named = (sources: readonly string[]) => formatList(locale, [...new Set(sources)].map(isolated))
  return ({ rules, sources, quotes, withheld }) => {
    const became = (kind: ChangedQuote['became']) =>
      quotes.filter((each) => each.became === kind).map(({ sourceId }) => sourceId)
    const [changed, gone] = [became('changed'), became('gone')]
    const wanting = () =>
      t(sources.length === 0 ? 'status-update.again.line' : 'status-update.again.lineSince', {
        rules: formatList(
          locale,
          rules.map(({ key, values }) => t(key, values)),
          'unit',
        ),
        n: sources.length,
        sources: named(sources),
      })
    return [
      ...(rules.length > 0 ? [wanting()] : []),
      ...(changed.length > 0 ? [t('status-update.again.changed', { sources: named(changed) })] : []),
      ...(gone.length > 0 ? [t('status-update.again.gone', { sources: named(gone) })] : []),
      ...(withheld.length > 0 ? [t('status-update.again.withheld', { sources: named(withheld) })] : []),
    ].join(' ')
  }
}

/** The calm line beside a judgement that somebody should look at again. It says nothing of the parties. */
export function NoLongerMetLine({ noLonger }: { noLonger: NoLongerMet }) {
  const t = useTranslations('status-update.lookAgain')
  const words = useNoLongerMet()
  return (
    <p className="unmet">
      <Sign name="missing" />
      <span>
        <span className="unmet__k">{`${t('title')}${colonIn(useLocale())}`}</span>
        {words(noLonger)}
      </span>
    </p>
  )
}
