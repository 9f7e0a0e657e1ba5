import { useLocale, useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import { isUnclassed } from '@/lib/source/rules/facets'
import type { WholeEntry } from '@/lib/source/rules/whole-library'
import { useLanguageName } from '../statement/names'
import { Ref } from '../ui/ref'
import { Sign } from '../ui/sign'
import { Time } from '../ui/time'
import { GradeLine } from './grade'
import { LinkNote } from './link-state'
import { SourceTitle, TitleBasisMark } from './source-title'

/** One source in the library of all: what it is, how often judgements cite it, and what is still missing of it. */
export function WholeLine({ entry: { source, citations, isQuoted, isListed } }: { entry: WholeEntry }) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const comma = commaIn(locale)
  const missing = [
    !isListed && t('source.collect.notListed'),
    source.storedCopies === 0 && t('source.noSnapshot'),
    citations > 0 && !isQuoted && t('source.whole.unquoted'),
    isUnclassed(source) && t('source.class.unset'),
  ].filter((words) => words !== false)
  return (
    <li>
      <div>
        <p className="t">
          <Ref>{source.id}</Ref>{' '}
          <a href={localePath(locale, `/desk/sources/${source.id}`)}>
            <SourceTitle source={source} />
          </a>{' '}
          <TitleBasisMark source={source} />
        </p>
        <p className="meta">
          <bdi>{source.publisher}</bdi>
          {comma}
          {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
          {comma}
          {t(`source.type.${source.type}`)}
          {comma}
          {language(source.language)}
        </p>
        <p className="meta">
          <GradeLine source={source} />
        </p>
        <LinkNote source={source} />
      </div>
      <div className="meta2">
        <p>
          <b>{citations > 0 ? t('source.cited', { n: citations }) : t('source.notCited')}</b>
        </p>
        {missing.length > 0 && (
          <p className="meta line gap-s">
            <Sign name="missing" />
            <span className="grow">{missing.join(locale === 'ar' ? '؛ ' : '; ')}</span>
          </p>
        )}
      </div>
    </li>
  )
}
