import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

interface ChosenProps {
  /** What a list is narrowed by, each with the address of the list without it. */
  chosen: readonly { key: string; label: ReactNode; href: string }[]
}

/** What a list is narrowed by: each is a link that leaves it out. */
export function ChosenLinks({ chosen }: ChosenProps) {
  const t = useTranslations('ui.filter')
  return chosen.map(({ key, label, href }) => (
    <a key={key} className="tap line gap-s" href={href}>
      <span className="vh">{t('leave')}</span> {label} <span aria-hidden="true">×</span>
    </a>
  ))
}
