import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { formatDate, formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PrivateLink } from '@/lib/reading/share/types'
import { RevokeLink } from './revoke-link'

/** Private links, each with what it is to, how long it works, how often it was opened and the way to end it. */
export function PrivateLinkList({ links }: { links: readonly PrivateLink[] }) {
  const t = useTranslations('share.private')
  if (links.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <ul className="queue">
        {links.map((link) => (
          <Row key={link.id} link={link} />
        ))}
      </ul>
      <p className="small quiet pt-s">{t('counted')}</p>
    </>
  )
}

function Row({ link }: { link: PrivateLink }) {
  const t = useTranslations('share.private')
  const locale = useLocale()
  const { id, to, standing, reference, by, forWhom, hasPassphrase, takesComments, comments, expiresAt } = link
  const made = formatDateTime(locale, link.madeAt)
  return (
    <li className="qrow" id={id}>
      {reference === null ? <span /> : <Ref>{reference}</Ref>}
      <div>
        <a className="what" href={localePath(locale, link.work)}>
          <OwnTitle of={link} />
        </a>
        {link.line && <PartyAfter {...link.line} />}
        <br />
        <span className="quiet">
          {by === null ? t('made', { date: made }) : t('madeBy', { date: made, name: isolated(by) })}{' '}
          {forWhom !== null && <>{t('for', { name: isolated(forWhom) })} </>}
          {link.lastOpenedAt === null
            ? t('openedNever')
            : t('openedLast', { n: link.opened, date: formatDateTime(locale, link.lastOpenedAt) })}{' '}
          {hasPassphrase && <>{t('withPassphrase')} </>}
          {takesComments && t('commentsCount', { n: comments })}
        </span>
        {standing === 'open' && (
          <div className="btns pt-s">
            <RevokeLink
              id={id}
              label={t('revokeNamed', { ref: isolated(reference ?? link.title), date: made })}
            />
          </div>
        )}
      </div>
      <span className="line gap-s">
        <span>{t(`to.${to}`)}</span>
        <span className={standing === 'open' ? undefined : 'quiet'}>
          {t(`standing.${standing}`, { date: formatDate(locale, expiresAt) })}
        </span>
      </span>
    </li>
  )
}
