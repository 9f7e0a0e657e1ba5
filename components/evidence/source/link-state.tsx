import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { copyAddress, deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import type { LinkView, SourceView } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'

interface LinkStateProps {
  source: Pick<SourceView, 'id' | 'link' | 'newestCopy'>
  /** Address segment of the statement under which its copies have their pages; without, they are those of the desk. */
  slug?: string | undefined
}

/** Whether the page of a source was found to be gone, to have moved, or not to answer. */
export function hasFailed(link: LinkView | null): boolean {
  return link !== null && link.outcome !== 'reachable' && link.outcome !== 'blocked'
}

/** How the address of a source was last found, whatever it was; nothing where nobody has looked. */
export function LinkState({ source, slug }: LinkStateProps) {
  const words = useLinkWords()
  const { link } = source
  if (!link) return null
  return (
    <>
      <p className="small quiet pt-s">{hasFailed(link) ? <Missing>{words(link)}</Missing> : words(link)}</p>
      <InItsPlace source={source} slug={slug} />
    </>
  )
}

/** Beside a source in a list: that its page is gone, has moved or does not answer, and what there is in its place; nothing else. */
export function LinkNote({ source, slug }: LinkStateProps) {
  const words = useLinkWords()
  const { link } = source
  if (!link || !hasFailed(link)) return null
  return (
    <span className="meta">
      <Missing>{words(link)}</Missing> <InItsPlace source={source} slug={slug} />
    </span>
  )
}

/** The new address of a page that has moved, the copy of one that is gone or does not answer. */
function InItsPlace({ source: { id, link, newestCopy }, slug }: LinkStateProps) {
  const t = useTranslations('source.link')
  const locale = useLocale()
  if (!link || link.outcome === 'reachable') return null
  if (link.movedTo !== null)
    return (
      <a className="tap small" href={link.movedTo} rel="noreferrer">
        {t('newAddress')}
      </a>
    )
  if (!newestCopy) return null
  const { number } = newestCopy
  const page = slug === undefined ? deskCopyAddress(id, number) : copyAddress(slug, id, number)
  return (
    <a className="tap small" href={localePath(locale, page)}>
      {t('copy', { date: formatDate(locale, newestCopy.at) })}
    </a>
  )
}

function useLinkWords(): (link: LinkView) => string {
  const t = useTranslations('source.link')
  const locale = useLocale()
  return ({ outcome, checkedAt, reachedAt, status }) => {
    switch (outcome) {
      case 'reachable':
        return t('reachable', { date: formatDate(locale, reachedAt ?? checkedAt) })
      case 'gone':
        return reachedAt === null ? t('gone') : t('goneReached', { date: formatDate(locale, reachedAt) })
      case 'moved':
        return t('moved')
      case 'blocked':
        return status === 451 ? t('closedByLaw') : t('blocked')
      case 'unknown':
        return t('unknown', { date: formatDate(locale, checkedAt) })
    }
  }
}
