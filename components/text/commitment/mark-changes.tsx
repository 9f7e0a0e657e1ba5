import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { WordDifference } from '@/components/record/review/word-difference'
import type { MarkContent, MarkVersionView, MarkView } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import { ForceMark } from '../method/force-mark'
import { useAreaName } from '../statement/names'
import { followOf } from './mark-follow'

/** What readers will see that they do not see now. */
export function WhatChangesForReaders({ mark, count }: { mark: MarkView; count: number }) {
  const t = useTranslations('commitment.mark')
  const { reference, force } = mark.item
  const becomes = { status: 'changeStatus', finding: 'changeFinding', none: 'changeNone' } as const
  return (
    <RailSection id="changes" title={t('changes')}>
      <ul className="list list--tight">
        <li>{t.rich('changeText', { ref: () => <Ref>{reference}</Ref> })}</li>
        <li>{t(becomes[followOf(force)])}</li>
        <li>{t('changeCount', { n: count + 1 })}</li>
      </ul>
    </RailSection>
  )
}

interface VersionChangesProps {
  before: MarkVersionView
  after: MarkVersionView
  statement: StatementView
}

/** What changed since a version of a mark. */
export function VersionChanges(props: VersionChangesProps) {
  const t = useTranslations('commitment.mark')
  return (
    <RailSection id="differs" title={t('sinceVersion', { n: props.before.number })}>
      <VersionTable {...props} />
    </RailSection>
  )
}

/** Two versions of a mark side by side, field by field, with the differences of what was written. */
export function VersionTable({ before, after, statement }: VersionChangesProps) {
  const t = useTranslations()
  const areaName = useAreaName(statement.areas)
  const labels = [
    t('commitment.mark.version', { n: before.number }),
    t('commitment.mark.version', { n: after.number }),
  ] as const
  const row = (field: ReactNode, was: ReactNode, is: ReactNode, same: boolean) => (
    <tr>
      <th scope="row">{field}</th>
      <td data-l={labels[0]}>{was || <span className="quiet">–</span>}</td>
      <td data-l={labels[1]}>
        {is || <span className="quiet">–</span>}{' '}
        {same && <span className="quiet">{t('dossier.compare.unchanged')}</span>}
      </td>
    </tr>
  )
  return (
    <table className="diff">
      <caption className="vh">{t('desk.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dossier.compare.field')}</th>
          <th scope="col">{labels[0]}</th>
          <th scope="col">{labels[1]}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('commitment.mark.shortTitle')}</th>
          <td colSpan={2}>
            <WordDifference before={before.title} after={after.title} lang={after.titleLanguage} />
          </td>
        </tr>
        {row(
          t('commitment.force.title'),
          <ForceMark force={before.force} />,
          <ForceMark force={after.force} />,
          before.force === after.force,
        )}
        <tr>
          <th scope="row">{t('commitment.whyForce')}</th>
          <td colSpan={2}>
            <WordDifference
              before={before.whyThisForce}
              after={after.whyThisForce}
              lang={after.titleLanguage}
            />
          </td>
        </tr>
        {row(
          t('commitment.area.title'),
          areaName(before.areaKey),
          areaName(after.areaKey),
          before.areaKey === after.areaKey,
        )}
        {row(
          t('commitment.actors'),
          <Names {...before} />,
          <Names {...after} />,
          before.responsible.join('\n') === after.responsible.join('\n') &&
            Boolean(before.namesNobody) === Boolean(after.namesNobody),
        )}
      </tbody>
    </table>
  )
}

function Names({ responsible: names, namesNobody }: Pick<MarkContent, 'responsible' | 'namesNobody'>) {
  const t = useTranslations('commitment.mark')
  if (names.length === 0) return <span className="quiet">{t(namesNobody ? 'namesNobody' : 'notGiven')}</span>
  return names.map((name) => (
    <span key={name} className="block">
      <bdi>{name}</bdi>
    </span>
  ))
}
