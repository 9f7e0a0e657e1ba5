import type { ReactNode } from 'react'
import { quotedIn } from '@/lib/ground/i18n/quotation'
import { directionOf } from '@/lib/ground/i18n/routing'

/** Words of a text between the quotation marks of its language, which are set once where the words bring their own. */
export function QuotedWords({ lang, words }: { lang: string; words: string }) {
  return <Words lang={lang}>{quotedIn(lang, words)}</Words>
}

/** What a person or a source wrote, kept in its own language and direction whatever the page's are. */
export function Words({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <bdi lang={lang} dir={directionOf(lang)} className={lang.startsWith('ar') ? 'lang' : undefined}>
      {children}
    </bdi>
  )
}
