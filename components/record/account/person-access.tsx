'use client'

import { useTranslations } from 'next-intl'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { useSending } from '@/components/ground/form/use-sending'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { FormState } from '@/lib/ground/platform/form-state'
import {
  changeRolesAction,
  disablePersonAction,
  enablePersonAction,
  revokeInvitationAction,
} from '@/lib/record/account/actions/people'
import type { PersonView } from '@/lib/record/account/types'
import { useFaultText } from './fault-text'
import { FormProblems } from './form-problems'
import { GiveLinkForm } from './give-link-form'
import { RoleBoxes } from './role-boxes'

const unsent: FormState<void> = { status: 'new' }

type Access = { person: Pick<PersonView, 'id' | 'publicName' | 'roles' | 'state'>; isMe: boolean }

/** What an administrator decides on somebody's access: their roles, and whether they may sign in at all. */
export function PersonAccess({ person, isMe }: Access) {
  const t = useTranslations('account.people')
  const isOpen = !isMe && person.state !== 'disabled'
  return (
    <div className="meta2">
      <RolesForm person={person} isOpen={isOpen} />
      {isMe && <p className="small quiet">{t('self')}</p>}
      <div className="btns access">
        {isOpen && (
          <button
            type="submit"
            form={formOf(person.id)}
            className="btn btn--s"
            aria-label={t('saveNamed', { name: isolated(person.publicName) })}
          >
            {t('save')}
          </button>
        )}
        {!isMe && <AccessForms person={person} />}
      </div>
    </div>
  )
}

/** The id of the form of somebody's roles: its button stands in one row with the others. */
function formOf(personId: string): string {
  return `roles-of-${personId}`
}

function RolesForm({ person, isOpen }: { person: Access['person']; isOpen: boolean }) {
  const t = useTranslations('account.people')
  const [state, act] = useSending(changeRolesAction, unsent)
  const wrong = useFaultText(state)('roles')
  const name = isolated(person.publicName)
  const id = `roles-${person.id}`
  const chosen = state.status === 'invalid' ? [] : person.roles
  return (
    <form action={act} id={formOf(person.id)}>
      {state.status === 'refused' && <FormProblems state={state} fields={[]} />}
      <FormKey state={state} />
      <input type="hidden" name="person" value={person.id} />
      <input type="hidden" name="was" value={person.roles.join(' ')} />
      {/* Made anew when the roles change, so that the boxes show what stands. */}
      <fieldset
        key={person.roles.join()}
        id={id}
        tabIndex={-1}
        disabled={!isOpen}
        className={wrong === undefined ? undefined : 'bad'}
        aria-describedby={wrong === undefined ? undefined : `${id}-error`}
      >
        <legend className="vh">{t('rolesOf', { name })}</legend>
        {wrong !== undefined && (
          <div role="alert">
            <FieldError id={`${id}-error`}>{wrong}</FieldError>
          </div>
        )}
        <RoleBoxes chosen={chosen} />
      </fieldset>
      <span role="status" className="small quiet">
        {state.status === 'done' && t('rolesSaved')}
      </span>
    </form>
  )
}

function AccessForms({ person }: { person: Access['person'] }) {
  const { state } = person
  if (state === 'disabled') return <OneButton action={enablePersonAction} act="enable" person={person} />
  return (
    <>
      {state === 'invited' && <OneButton action={revokeInvitationAction} act="revoke" person={person} />}
      {state === 'active' && <GiveLinkForm person={person} />}
      <OneButton action={disablePersonAction} act="disable" person={person} />
    </>
  )
}

type OneButtonProps = {
  action: (previous: FormState<void>, form: FormData) => Promise<FormState<void>>
  act: 'enable' | 'disable' | 'revoke'
  person: Access['person']
}

function OneButton({ action, act, person }: OneButtonProps) {
  const t = useTranslations('account.people')
  const [state, send] = useSending(action, unsent)
  return (
    <form action={send}>
      <FormProblems state={state} fields={[]} />
      <FormKey state={state} />
      <input type="hidden" name="person" value={person.id} />
      <button
        type="submit"
        className="btn btn--s"
        aria-label={t(`${act}Named`, { name: isolated(person.publicName) })}
      >
        {t(act)}
      </button>
    </form>
  )
}
