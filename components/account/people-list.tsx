import { useTranslations } from 'next-intl'
import type { PersonView } from '@/lib/account/types'
import { Missing } from '../ui/missing'
import { Time } from '../ui/time'
import { RoleNames } from './role-names'

/** Everybody who can sign in, and the import, which cannot. */
export function PeopleList({ people }: { people: readonly PersonView[] }) {
  const t = useTranslations('people')
  const count = people.filter((person) => person.kind === 'person').length
  return (
    <>
      <p className="filters">
        <b>{t('count', { n: count })}</b>
      </p>
      <ul className="lib people">
        {people.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </ul>
    </>
  )
}

function Person({ person }: { person: PersonView }) {
  const t = useTranslations('people')
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
      </div>
      <div className="meta2">
        <RoleNames roles={person.roles} />
      </div>
    </li>
  )
}

function PersonState({ person }: { person: PersonView }) {
  const t = useTranslations('people')
  if (person.state === 'disabled') return <p className="meta">{t('disabled')}</p>
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
