import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Glyph } from '../ui/glyph'

/** What is wrong with one field. The field points to it with `aria-describedby`. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations('form')
  return (
    <p className="err" id={id}>
      <Glyph name="error" />
      <span>
        <span className="vh">{t('error')} </span>
        {children}
      </span>
    </p>
  )
}
