import { useLocale } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FindingKey, StatusKey } from '@/lib/text/method/types'
import { StatusMark } from './status-mark'

interface StatusLinkProps {
  judgement: StatusKey | FindingKey
  provisional?: boolean
  /** Leaves the word for provisional out where it stands for many at once. */
  brief?: boolean
}

/** A status or finding that leads to what it means and asks for. */
export function StatusLink(props: StatusLinkProps) {
  return (
    <a className="defined" href={definitionAddress(useLocale(), props.judgement)}>
      <StatusMark {...props} />
    </a>
  )
}

/** Where the method defines a status or finding. */
export function definitionAddress(
  locale: ReturnType<typeof useLocale>,
  judgement: StatusKey | FindingKey,
): string {
  return `${localePath(locale, '/method')}#${judgement}`
}
