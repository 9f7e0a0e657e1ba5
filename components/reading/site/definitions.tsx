import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Capitalised } from '@/components/ground/ui/capitalised'
import { type AnyJudgement, useJudgementDefinition } from '@/components/text/method/judgement-name'
import { StatusMark } from '@/components/text/method/status-mark'
import type { Definition } from '@/lib/assessment/status-update/rules/method'
import type { Judgement } from '@/lib/text/method/types'

interface DefinitionsProps {
  definitions: readonly Definition[]
  /** The absence of a judgement, shown first: it asks for nothing. */
  unjudged?: 'not_rated' | 'not_checked'
  /** What the first column is called. */
  heading: string
  /** Whether the elements of a claim name what covers them, as since version 6 of the method. */
  isCited?: boolean
}

/** What is asked otherwise since elements name what covers them. */
const isBefore = (key: Judgement): key is 'supported' | 'partly_supported' =>
  key === 'supported' || key === 'partly_supported'

/** What each judgement means, and the least evidence that it takes to submit it. */
export function Definitions({ definitions, unjudged, heading, isCited = true }: DefinitionsProps) {
  const t = useTranslations()
  return (
    <table className="diff defs">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t('method.means')}</th>
          <th scope="col">{t('status-update.least.title')}</th>
        </tr>
      </thead>
      <tbody>
        {unjudged && <Row judgement={unjudged}>–</Row>}
        {definitions.map(({ key, requires }) => (
          <Row key={key} judgement={key}>
            <Capitalised>
              {!isCited && isBefore(key)
                ? t(`status-update.leastBefore.${key}`)
                : t(`status-update.least.${key}`)}
            </Capitalised>
            {requires.includes('express_withdrawal') && <>. {t('method.reversedNote')}</>}
          </Row>
        ))}
      </tbody>
    </table>
  )
}

function Row({ judgement, children }: { judgement: AnyJudgement; children: ReactNode }) {
  const t = useTranslations()
  const definition = useJudgementDefinition()
  return (
    <tr id={judgement}>
      <th scope="row">
        <StatusMark judgement={judgement} />
      </th>
      <td data-l={t('method.means')}>{definition(judgement)}</td>
      <td data-l={t('status-update.least.title')}>{children}</td>
    </tr>
  )
}
