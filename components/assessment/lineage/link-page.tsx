import { useLocale, useTranslations } from 'next-intl'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Time } from '@/components/ground/ui/time'
import { WordDifference } from '@/components/record/review/word-difference'
import { ForceMark } from '@/components/text/method/force-mark'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import type { LinkedItem, LinkVersionView, LinkView } from '@/lib/assessment/lineage/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { lineageEntryAddress } from '@/lib/text/statement/rules/addresses'
import { KindMark } from './kind-mark'
import { LinkWords } from './link-words'
import { TextName } from './text-name'

/** Which link it is, whose, and how it stands. */
export function LinkHead({ link, title }: { link: LinkView; title: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const { earlier, state, author, submittedAt } = link
  return (
    <div className="hang hang--first">
      <div className="hang__h">
        <span className="siglum" aria-hidden="true">
          <bdi>{earlier.reference}</bdi>
        </span>
      </div>
      <div>
        <h1 className="subtitle">{title}</h1>
        <p className="quiet pt-s">
          {t('lineage.proposedBy', { name: isolated(author), date: formatDate(locale, submittedAt) })}.{' '}
          {t(`review.state.${state}`)}.
        </p>
        {state === 'published' && (
          <p className="small pt-s">
            <a
              className="tap"
              href={localePath(locale, lineageEntryAddress(earlier.slug, `l${earlier.reference}`))}
            >
              {t('lineage.publicPage')}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

/** The earlier end: the item's exact words, how firmly they are said, and of which day. */
export function TheItem({ item }: { item: LinkedItem }) {
  const t = useTranslations('lineage')
  return (
    <RailSection
      id="item"
      title={t('item')}
      aside={
        <p>
          <Time date={item.date} length="long" />
        </p>
      }
    >
      <blockquote className="ctx" lang={item.language} dir={directionOf(item.language)}>
        <QuotedItem item={item} language={item.language} editorial={[]} />
      </blockquote>
      <p className="pt-s">
        <ForceMark force={item.force} />
      </p>
      <p className="pt-s">
        <TextName text={item} slug={item.slug} />
      </p>
    </RailSection>
  )
}

/** The later end, and what the link says of it. */
export function WhatItSays({ link: { earlier, later, content } }: { link: LinkView }) {
  const t = useTranslations()
  return (
    <RailSection
      id="later-text"
      title={t('lineage.later')}
      aside={
        <p>
          {later.date === null ? (
            t('status-update.citation.undated')
          ) : (
            <Time date={later.date} length="long" />
          )}
        </p>
      }
    >
      <div className="ev">
        <p className="t">
          <TextName text={later} slug={earlier.slug} />
        </p>
        <p className="pt-s">
          <KindMark kind={content.kind} />{' '}
          <span className="quiet">{t(`lineage.kindDef.${content.kind}`)}</span>
        </p>
        <LinkWords earlier={earlier} later={later} content={content} />
      </div>
    </RailSection>
  )
}

/** What changed of a link from one version to the next, word for word. */
export function LinkDifference({
  before,
  after,
  quoteLanguage,
}: {
  before: LinkVersionView
  after: LinkVersionView
  quoteLanguage: string
}) {
  const t = useTranslations('lineage')
  return (
    <RailSection id="differs" title={t('sinceVersion', { n: before.number })}>
      {before.kind !== after.kind && (
        <p className="line">
          <del>{t(`kind.${before.kind}`)}</del> <ins>{t(`kind.${after.kind}`)}</ins>
        </p>
      )}
      <p className="mini">{t('quote')}</p>
      <WordDifference before={before.quote} after={after.quote} lang={quoteLanguage} />
      {(before.locator !== null || after.locator !== null) && (
        <>
          <p className="mini">{t('locator')}</p>
          <WordDifference before={before.locator ?? ''} after={after.locator ?? ''} lang={quoteLanguage} />
        </>
      )}
      <p className="mini">{t('why')}</p>
      <WordDifference before={before.why} after={after.why} lang={after.whyLanguage} />
    </RailSection>
  )
}
