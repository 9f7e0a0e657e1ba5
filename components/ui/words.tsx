import type { ReactNode } from 'react'
import { directionOf } from '@/lib/i18n/routing'

/** What a person or a source wrote, kept in its own language and direction whatever the page's are. */
export function Words({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <bdi lang={lang} dir={directionOf(lang)} className={lang.startsWith('ar') ? 'lang' : undefined}>
      {children}
    </bdi>
  )
}
