'use client'

import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import { useJudgementName } from '@/components/text/method/judgement-name'
import type { SignedSource } from '@/lib/evidence/source/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Judgement } from '@/lib/text/method/types'

/** What a decision makes public, as far as its confirmation names it. */
export type Publishing = {
  readonly reference: string
  readonly judgement: Judgement
  readonly sources: readonly (Pick<SignedSource, 'id' | 'becomesPublic'> & {
    readonly title: string
    readonly language: string
  })[]
}

/** Names what becomes public with a decision: the judgement, and the sources of which readers see something new. */
export function BecomesPublic({
  publishing: { reference, judgement, sources },
  onlyWithAnother,
}: {
  publishing: Publishing
  /** Whether it waits for another reviewer's approval still. */
  onlyWithAnother: boolean
}) {
  const t = useTranslations('review.deciding')
  const status = isolated(useJudgementName()(judgement))
  return (
    <>
      <p>{t(onlyWithAnother ? 'confirmFirst' : 'confirm')}</p>
      <ul>
        <li>{t('judgementOn', { status, ref: isolated(reference) })}</li>
        {sources.map(({ id, becomesPublic, title, language }) => (
          <li key={id}>
            {t(becomesPublic ? 'sourceNew' : 'sourceChanged', { id: isolated(id) })}{' '}
            <Words lang={language}>{title}</Words>
          </li>
        ))}
      </ul>
    </>
  )
}
