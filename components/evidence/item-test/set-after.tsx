import { useLocale, useTranslations } from 'next-intl'
import type { SetAfter as SetAfterView } from '@/lib/evidence/item-test/rules/after-evidence'
import { formatDate } from '@/lib/ground/i18n/format'

/** That a test was set after evidence that is cited had been recorded here; nothing where it was not. */
export function SetAfter({ after }: { after: SetAfterView }) {
  const t = useTranslations('item-test')
  const locale = useLocale()
  if (after === null) return null
  return (
    <p className="small">
      <strong>
        {after.how === 'all' ? t('afterAll') : t('afterSome', { date: formatDate(locale, after.first) })}
      </strong>
    </p>
  )
}
