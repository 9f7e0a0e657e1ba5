import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Sign } from '../ui/sign'

/** What is wrong with one field. The field points to it with `aria-describedby`. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('form')
  return (
    <p className="err" id={id}>
      <Sign name="error" />
      <span>
        <span className="vh">{t('error')} </span>
        {children}
      </span>
    </p>
  )
}
