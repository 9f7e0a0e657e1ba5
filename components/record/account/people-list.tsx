import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { Time } from '@/components/ground/ui/time'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PersonView } from '@/lib/record/account/types'
import { PersonAccess } from './person-access'

/** Everybody who can sign in, and the import, which cannot. */
export function PeopleList({ people, me }: { people: readonly PersonView[]; me: string }) {
  const t = useTranslations('account.people')
  const count = people.filter((person) => person.kind === 'person').length
  return (
    <>
      <p className="filters">
        <b>{t('count', { n: count })}</b>
      </p>
      <ul className="lib people">
        {people.map((person) => (
          <Person key={person.id} person={person} isMe={person.id === me} />
        ))}
      </ul>
    </>
  )
}

function Person({ person, isMe }: { person: PersonView; isMe: boolean }) {
  const t = useTranslations('account.people')
  const locale = useLocale()
  if (person.kind === 'import')
    return (
      <li>
        <div>
          <p className="t">
            <bdi>{person.publicName}</bdi>
          </p>
          <p className="meta">{t('import')}</p>
        </div>
        <div className="meta2" />
      </li>
    )
  return (
    <li>
      <div>
        <p className="t">
          <bdi>{person.publicName}</bdi>
        </p>
        <p className="meta">
          <bdi>{person.email}</bdi>
        </p>
        <PersonState person={person} />
        <p className="meta">
          <a
            className="tap"
            href={localePath(locale, `/desk/people/${person.id}`)}
            aria-label={t('whatNamed', { name: isolated(person.publicName) })}
          >
            {t('what')}
          </a>
        </p>
      </div>
      <PersonAccess
        person={{ id: person.id, publicName: person.publicName, roles: person.roles, state: person.state }}
        isMe={isMe}
      />
    </li>
  )
}

/** Whether somebody can sign in, and when they last did. */
export function PersonState({ person }: { person: PersonView }) {
  const t = useTranslations('account.people')
  if (person.state === 'disabled')
    return (
      <p className="meta">
        <b>{t('disabled')}</b>
      </p>
    )
  if (person.state === 'lapsed')
    return (
      <p className="meta">
        <Missing>{t('lapsed')}</Missing>
      </p>
    )
  if (person.state === 'invited')
    return (
      <p className="meta">
        <Missing>{t('invited')}</Missing>
      </p>
    )
  if (person.lastSignedInAt === null) return null
  return (
    <p className="meta">
      {t('lastSeen')} <Time date={person.lastSignedInAt} />
    </p>
  )
}
