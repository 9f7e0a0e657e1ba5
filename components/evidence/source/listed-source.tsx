import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Ref } from '@/components/ground/ui/ref'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import type { SourceView } from '@/lib/evidence/source/types'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { GradeLine } from './grade'
import { LinkNote } from './link-state'
import { SourceTitle, TitleBasisMark } from './source-title'

interface ListedSourceProps {
  source: SourceView
  /** Where it leads. */
  path: string
  /** The statement in whose list it stands; left out in the library of all, where its number tells it. */
  slug?: string
  /** How many judgements cite it. */
  citations: number
  /** Where. */
  uses?: ReactNode
  /** What is still missing of it, in words. */
  missing: readonly string[]
}

/** One source in a list of many: what it is, how often it is cited, and what is still missing of it. */
export function ListedSource({ source, path, slug, citations, uses, missing }: ListedSourceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const comma = commaIn(locale)
  return (
    <li>
      <div>
        <p className="t">
          {slug === undefined && (
            <>
              <Ref>{source.id}</Ref>{' '}
            </>
          )}
          <a href={localePath(locale, path)}>
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
      </div>
      <div className="meta2">
        <p className="line">
          <b>{citations > 0 ? t('source.cited', { n: citations }) : t('source.notCited')}</b>
          {uses}
        </p>
        <LinkNote source={source} {...(slug !== undefined && { slug })} />
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
