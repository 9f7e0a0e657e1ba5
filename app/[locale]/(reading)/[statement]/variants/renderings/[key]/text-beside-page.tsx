import type { ReactNode } from 'react'
import { SeenTextPage } from '@/components/text/statement/seen-text-page'
import { SideBySidePage } from '@/components/text/statement/side-by-side-page'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { TextBeside } from '@/lib/reading/dossier/loaders/wording'

/** The page of a text beside the base: aligned clause by clause, or as it was seen; null where it was not public yet. */
export function textBesidePage({
  beside,
  ...page
}: TextBeside & { readonly locale: Locale; readonly day?: string }): ReactNode {
  if (beside === null) return null
  if (beside.kind === 'seen') return <SeenTextPage {...page} text={beside.text} />
  return <SideBySidePage {...page} rendering={beside.rendering} alignment={beside.alignment} />
}
