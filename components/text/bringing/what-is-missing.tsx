import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { RailSection } from '@/components/ground/ui/rail-section'
import { localePath } from '@/lib/ground/i18n/routing'
import { bringAddress } from '@/lib/text/bringing/noun'
import { type BringingView, STEPS } from '@/lib/text/bringing/types'
import { useStepFault } from './problems'

/** What is missing before a statement can be submitted, step by step, each with the way there. */
export function WhatIsMissing({ bringing }: { bringing: BringingView }) {
  const t = useTranslations('bringing')
  const locale = useLocale()
  return (
    <RailSection id="missing" title={t('toFix', { n: Object.values(bringing.faults).flat().length })}>
      <ul className="list">
        {STEPS.filter((step) => bringing.faults[step].length > 0).map((step) => (
          <li key={step}>
            <a className="tap" href={`${localePath(locale, bringAddress(bringing.id, step))}?check=yes`}>
              {t(`step.${step}`)}
            </a>
            <MissingIn bringing={bringing} step={step} />
          </li>
        ))}
      </ul>
    </RailSection>
  )
}

function MissingIn({ bringing, step }: { bringing: BringingView; step: keyof BringingView['faults'] }) {
  const faults = bringing.faults[step]
  const faultOf = useStepFault({ status: 'new' }, faults)
  return (
    <ul>
      {faults.map(({ field }) => (
        <li key={field}>
          <Missing>{faultOf(field)}</Missing>
        </li>
      ))}
    </ul>
  )
}
