import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/i18n/format'
import { colonIn } from '@/lib/i18n/punctuation'
import type { NoLongerMet } from '@/lib/status-update/rules/holds'
import { isolated } from '../ui/isolated'
import { Sign } from '../ui/sign'

/** What a judgement met once and meets no longer, and the sources that were classed since. */
export function useNoLongerMet(): (noLonger: NoLongerMet) => string {
  const t = useTranslations()
  const locale = useLocale()
  return ({ rules, sources }) =>
    t(sources.length === 0 ? 'status-update.again.line' : 'status-update.again.lineSince', {
      rules: formatList(
        locale,
        rules.map(({ key, values }) => t(key, values)),
        'unit',
      ),
      n: sources.length,
      sources: formatList(locale, sources.map(isolated)),
    })
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
