import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Words } from '@/components/ground/ui/words'
import type { MarkContent } from '@/lib/text/commitment/types'
import type { StatementView } from '@/lib/text/statement/types'
import { ForceMark } from '../method/force-mark'
import { useAreaName, useBodyName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { followOf } from './mark-follow'

/** What a mark says, field by field: title, force and why, area, bodies. */
export function SaidFacts({
  content,
  statement,
}: {
  content: MarkContent
  statement: Pick<StatementView, 'areas' | 'parties'>
}) {
  const t = useTranslations()
  const areaName = useAreaName(statement.areas)
  const bodyName = useBodyName(statement.parties)
  return (
    <Facts>
      <Fact term={t('commitment.mark.shortTitle')}>
        <OwnTitle of={content} />
      </Fact>
      <Fact term={t('commitment.force.title')}>
        <ForceMark force={content.force} />{' '}
        <span className="quiet">
          {t(`commitment.forceDef.${content.force}`)};{' '}
          {t(`commitment.mark.follow.${followOf(content.force)}`)}
        </span>
      </Fact>
      <Fact term={t('commitment.whyForce')}>
        <Words lang={content.titleLanguage}>{content.whyThisForce}</Words>
      </Fact>
      <Fact term={t('commitment.area.title')}>{areaName(content.areaKey)}</Fact>
      <Fact term={t('commitment.actors')}>
        {content.responsible.length === 0
          ? t(content.namesNobody ? 'commitment.mark.namesNobody' : 'commitment.mark.notGiven')
          : content.responsible.map((name) => (
              <span key={name} className="block">
                <bdi>{bodyName(name)}</bdi>
              </span>
            ))}
      </Fact>
    </Facts>
  )
}
