import { useLocale, useTranslations } from 'next-intl'
import { FirstOf } from '@/components/ground/ui/first-of'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { isItem } from '@/lib/assessment/lineage/rules/thread'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { lineageEntryAddress } from '@/lib/text/statement/rules/addresses'
import { KindMark } from './kind-mark'
import { LinkWords } from './link-words'
import { TextName, useTextSign } from './text-name'
import '@/styles/dossier.evidence.css'

interface ItemLineageProps {
  item: Pick<CommitmentView, 'reference'>
  slug: string
  /** Public links, those of the item among them. */
  links: readonly PublicLinkView[]
  /** How many there are, where these are the first. */
  count?: number | undefined
}

/** The later texts in which an item comes back, and the earlier ones that it comes from; nothing where no link names it. */
export function ItemLineage({ item: { reference }, slug, links, count }: ItemLineageProps) {
  const t = useTranslations('lineage')
  const locale = useLocale()
  const here = links.filter(({ earlier, later }) =>
    [earlier, later].some((end) => isItem(end, { slug, reference })),
  )
  if (here.length === 0) return null
  return (
    <RailSection
      id="lineage"
      title={t('title')}
      aside={
        <p>
          <a className="tap" href={localePath(locale, lineageEntryAddress(slug, `l${reference}`))}>
            {t('overTime')}
          </a>
        </p>
      }
    >
      <ol className="ev">
        {here.map((link, index) => (
          <li key={link.id} id={link.anchor}>
            <span className="n">{index + 1}</span>
            <div>
              {link.withdrawn ? (
                <WithdrawnLink link={link} />
              ) : (
                <Entry link={link} slug={slug} isLater={isItem(link.later, { slug, reference })} />
              )}
            </div>
          </li>
        ))}
      </ol>
      <FirstOf
        shown={here.length}
        of={count ?? here.length}
        href={lineageEntryAddress(slug, `l${reference}`)}
      />
    </RailSection>
  )
}

/** @param isLater whether the item of the page is the later end */
function Entry({ link, slug, isLater }: { link: PublicLinkView; slug: string; isLater: boolean }) {
  const t = useTranslations()
  const { earlier, later, content, author, reviewer } = link
  const text = isLater ? earlier : later
  if (content === null) return null
  return (
    <>
      <p className="line">
        <KindMark kind={content.kind} />
        {isLater && <span className="quiet">{t('lineage.comesFrom')}</span>}
        <span className="quiet push">
          {text.date === null ? t('status-update.citation.undated') : <Time date={text.date} />}
        </span>
      </p>
      <p className="t">
        <TextName text={text} slug={slug} />
      </p>
      <LinkWords earlier={earlier} later={later} content={content} />
      <CoveredHere covered={link.covered} />
      <p className="quiet">
        {t('lineage.byAndReader', { author: isolated(author), reviewer: isolated(reviewer) })}
      </p>
    </>
  )
}

/** What is left of a link that was withdrawn: its ends, the day and the reason. */
export function WithdrawnLink({ link: { earlier, later, withdrawn } }: { link: PublicLinkView }) {
  const t = useTranslations('lineage')
  const locale = useLocale()
  const sign = useTextSign()
  if (!withdrawn) return null
  return (
    <p>
      {t('withdrawnOn', {
        ref: isolated(earlier.reference),
        later: sign(later),
        date: formatDate(locale, withdrawn.at),
      })}{' '}
      <Words lang={withdrawn.language}>{withdrawn.reason}</Words>
    </p>
  )
}
