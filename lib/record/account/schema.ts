import { z } from 'zod'
import { locales } from '@/lib/ground/i18n/routing'
import { roles } from '@/lib/ground/platform/actor'
import { formKey } from '@/lib/ground/platform/form-key'
import { isPlainName } from '@/lib/ground/platform/storable-text'
import { faultOfPassword } from './rules/password'
import { LONGEST_TOKEN_NAME, TOKEN_DAYS, USUAL_TOKEN_DAYS } from './rules/token'
import { presentAt, TOKEN_SCOPES } from './types'

/** What can be wrong with a field; each is translated as `account.fault.<code>`. */
export const faults = [
  'email_wrong',
  'name_missing',
  'name_long',
  'name_characters',
  'roles_missing',
  'password_missing',
  'password_short',
  'password_long',
  'password_common',
  'password_own',
  'password_row',
  'token_name_missing',
  'token_name_long',
  'token_name_characters',
  'token_scopes_missing',
  'token_days',
  'tokens_many',
] as const

export type Fault = (typeof faults)[number]

const fault = (code: Fault) => ({ error: code })

/** Addresses are compared and kept in lower case. */
const email = z
  .string(fault('email_wrong'))
  .trim()
  .max(254, fault('email_wrong'))
  .toLowerCase()
  .pipe(z.email(fault('email_wrong')))

/** A password as tried. How long it is says nothing here: the answer to a wrong one is always the same. */
const triedPassword = z
  .string(fault('password_missing'))
  .min(1, fault('password_missing'))
  .max(4_000, fault('password_long'))

const chosenPassword = z.string(fault('password_missing')).superRefine((password, context) => {
  const wrong = faultOfPassword(password)
  if (wrong) context.addIssue({ code: 'custom', message: wrong })
})

/** The name under which somebody's work appears. It may be a role or a pseudonym. Controls that turn text around are refused. */
const publicName = z
  .string(fault('name_missing'))
  .trim()
  .min(1, fault('name_missing'))
  .max(80, fault('name_long'))
  .refine(isPlainName, fault('name_characters'))

/** One ticked box comes as a text, several as a list, none as nothing. What is no role is left out. */
const someRoles = z.preprocess(
  (value) => roles.filter((role) => [value].flat().includes(role)),
  z.array(z.enum(roles)).min(1, fault('roles_missing')),
)

const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

export const signInForm = z.object({ email, password: triedPassword, next: z.string().optional() })

export const invitationForm = z.object({
  token: z.string().max(100),
  password: chosenPassword,
  next: z.string().optional(),
})

export const passwordForm = z.object({
  key: formKey,
  currentPassword: triedPassword,
  newPassword: chosenPassword,
  everywhereElse: ticked,
})

export const inviteForm = z.object({
  key: formKey,
  email,
  publicName,
  roles: someRoles,
  locale: z.enum(locales),
})

export const administratorInput = z.object({ email, publicName })

export const sessionForm = z.object({ session: z.uuid() })

/** Whose first steps are put away, or brought back. */
export const stepsForm = z.object({ role: z.enum(roles), shown: z.enum(['yes', 'no']) })

export const personForm = z.object({ key: formKey, person: z.uuid() })

export const linkForm = z.object({ key: formKey, person: z.uuid(), locale: z.enum(locales) })

/** A new token. Its maker's password is asked, as where the password is changed. */
export const tokenForm = z.object({
  key: formKey,
  tokenName: z
    .string(fault('token_name_missing'))
    .trim()
    .min(1, fault('token_name_missing'))
    .max(LONGEST_TOKEN_NAME, fault('token_name_long'))
    .refine(isPlainName, fault('token_name_characters')),
  scopes: z.preprocess(
    (value) => TOKEN_SCOPES.filter((scope) => [value].flat().includes(scope)),
    z.array(z.enum(TOKEN_SCOPES)).min(1, fault('token_scopes_missing')),
  ),
  days: z
    .enum(TOKEN_DAYS.map(String), fault('token_days'))
    .default(String(USUAL_TOKEN_DAYS))
    .transform(Number),
  currentPassword: triedPassword,
})
export type TokenInput = z.output<typeof tokenForm>

export const tokenIdForm = z.object({ token: z.uuid() })

/** `was` is what the form showed, so that two administrators do not undo each other unseen. */
export const rolesForm = z.object({
  key: formKey,
  person: z.uuid(),
  roles: someRoles,
  was: z.preprocess(
    (value) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : value),
    z.array(z.enum(roles)),
  ),
})

/** What a page says of itself while somebody has it open, and when they leave it. */
export const presenceInput = z.object({
  objectType: z.enum(presentAt),
  objectId: z.string().regex(/^[\w./-]{1,120}$/),
  leaves: z.boolean().default(false),
})

/** One tick: whether single keys act. */
export const shortcutsForm = z.object({ shortcuts: z.enum(['on', 'off']) })
