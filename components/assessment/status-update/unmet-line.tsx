import { useTranslations } from 'next-intl'
import { Sign } from '@/components/ground/ui/sign'
import type { RequirementMessage } from '@/lib/assessment/status-update/rules/assess'

/** The calm line beside a judgement that says which rules it does not meet yet. Nothing when it meets all. */
export function UnmetLine({ requirements }: { requirements: readonly RequirementMessage[] }) {
  const t = useTranslations()
  if (requirements.length === 0) return null
  return (
    <p className="unmet">
      <Sign name="missing" />
      <span>
        <span className="unmet__k">{t('status-update.unmet.title')}</span>
        {requirements.map(({ key, values }, index) => (
          <span key={key}>
            {index === 0 ? ' ' : ' · '}
            {t(key, values)}
          </span>
        ))}
      </span>
    </p>
  )
}
