import { useTranslations } from 'next-intl'

const STEPS = ['now', 'texts', 'others', 'left', 'stays'] as const

/** What comes of withholding, in the order in which it comes: what is done by itself, what is left to do, and what stays. */
export function WithholdSteps() {
  const t = useTranslations('snapshot.withholdSteps')
  return (
    <ol className="rules prose pb-m">
      {STEPS.map((step) => (
        <li key={step}>{t(step)}</li>
      ))}
    </ol>
  )
}
