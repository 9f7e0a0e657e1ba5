import type { ReactNode } from 'react'
import { SeenTextPage } from '@/components/statement/seen-text-page'
import { SideBySidePage } from '@/components/statement/side-by-side-page'
import type { TextBeside } from '@/lib/dossier/loaders/wording'
import type { Locale } from '@/lib/i18n/routing'

/** The page of a text beside the base: aligned clause by clause, or as it was seen; null where it was not public yet. */
export function textBesidePage({
  beside,
  ...page
}: TextBeside & { readonly locale: Locale; readonly day?: string }): ReactNode {
  if (beside === null) return null
  if (beside.kind === 'seen') return <SeenTextPage {...page} text={beside.text} />
  return <SideBySidePage {...page} rendering={beside.rendering} alignment={beside.alignment} />
}
