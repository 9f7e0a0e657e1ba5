'use client'

import { useTranslations } from 'next-intl'
import { isolated } from '@/lib/i18n/isolated'
import type { Judgement } from '@/lib/method/types'
import type { SignedSource } from '@/lib/source/types'
import { useJudgementName } from '../method/judgement-name'
import { Words } from '../ui/words'

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
