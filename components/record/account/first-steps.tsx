import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Role } from '@/lib/ground/platform/actor'
import { StepsButton } from './steps-button'

const steps = {
  analyst: ['analyst1', 'analyst2', 'analyst3'],
  reviewer: ['reviewer1', 'reviewer2', 'reviewer3'],
  administrator: ['administrator1', 'administrator2', 'administrator3'],
} as const satisfies Record<Role, readonly string[]>

interface FirstStepsProps {
  /** Roles whose steps were not put away, in the order of the roles. */
  roles: readonly Role[]
  /** Address of the statement that an analyst begins with, without a language; null while there is none. */
  statement: string | null
}

/** What each role does here, for whoever is on the desk for the first time. Each part can be put away for good. */
export function FirstSteps({ roles, statement }: FirstStepsProps) {
  const t = useTranslations('account.steps')
  const locale = useLocale()
  const link = (path: string) => (words: ReactNode) => <a href={localePath(locale, path)}>{words}</a>
  const links = {
    statement: link(statement ?? '/'),
    sources: link('/desk#to-open'),
    review: link('/desk#to-review'),
    followUps: link('/desk/follow-ups/new'),
    people: link('/desk/people'),
  }
  return roles.map((role) => (
    <section key={role} className="firststeps" aria-labelledby={`steps-${role}`}>
      <div className="line">
        <h2 className="h3" id={`steps-${role}`}>
          {t('title', { role })}
        </h2>
        <StepsButton role={role} shown="no" label={t('putAway')} name={t('putAwayNamed', { role })} />
      </div>
      <ol className="rules">
        {steps[role].map((step) => (
          <li key={step}>
            <span>{t.rich(step, links)}</span>
          </li>
        ))}
      </ol>
    </section>
  ))
}
