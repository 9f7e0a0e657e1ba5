import 'server-only'
import type { FormState, FormValues } from '@/lib/ground/platform/form-state'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { plainTextOf } from '@/lib/ground/platform/storable-text'
import {
  addressesNamed,
  addressNamed,
  chosenOrTyped,
  foundName,
  offeredForName,
  stillToFind,
} from '../rules/choice'
import type { Choice } from '../types'
import { type AskedChoice, findChoicePlaces, findChoices } from './choice'

/** Where what is typed into a field is looked up. */
export interface Lookup {
  /** The addresses of what answers, that of exactly this name first. */
  readonly placesFor: (typed: string) => Promise<readonly string[]>
  /** What stands at some of them, in their order and named in a language. */
  readonly choicesAt: (addresses: readonly string[], language: string) => Promise<readonly Choice[]>
}

type Sending<Output> = (form: FormData) => Promise<FormState<Output>>

/** A form in which an item is named (`withNamed`). */
export function withItemNamed<Output>(
  field: string,
  form: FormData,
  send: Sending<Output>,
  asked: AskedChoice = {},
): Promise<FormState<Output>> {
  const placesFor = (typed: string) => findChoicePlaces({ ...asked, typed })
  return withNamed(field, form, send, () => ({ placesFor, choicesAt: findChoices }))
}

/**
 * What a form answers in which something was named: where its field was refused, what was typed there is looked up. What has exactly that reference
 * is taken; else what it may be, were it only one, comes back with what was typed, as `values.choices`, to choose from.
 *
 * @param field the name of the field, which the door refuses unless it holds an address
 * @param lookupFor where it is looked up, by what the form says
 */
export async function withNamed<Output>(
  field: string,
  form: FormData,
  send: Sending<Output>,
  lookupFor: (form: FormData) => Lookup,
): Promise<FormState<Output>> {
  // Anybody can send other data than a form: the door refuses it.
  if (!(form instanceof FormData)) return send(form)
  const [typed = ''] = textsOf(form, field)
  const [offeredFor = null] = textsOf(form, offeredForName(field))
  form.set(field, chosenOrTyped(textsOf(form, field), offeredFor))
  const answer = await send(form)
  if (!isRefusedIn(field, answer) || typed.trim() === '') return answer
  const { placesFor, choicesAt } = lookupFor(form)
  const places = await placesFor(typed)
  const only = addressNamed(places, typed)
  if (only !== null) {
    form.set(field, only)
    return send(form)
  }
  const choices = await choicesAt(places.slice(0, ENTRIES_ON_DESK), languageOf(form))
  return withValues(answer, { [field]: plainTextOf(typed), choices: choices.map(valuesOf) })
}

/**
 * The same where several items of one statement are named, each by its reference. Those that were found stay, as `values.picked`, with every answer
 * that gives the form back.
 *
 * @param field what is typed comes first under this name, then the references that are ticked
 * @param statementOf the statement's address, by what the form says
 */
export function withItemsNamed<Output>(
  field: string,
  form: FormData,
  send: Sending<Output>,
  statementOf: (form: FormData) => string,
): Promise<FormState<Output>> {
  return withSeveralNamed(field, form, send, (sent) => ({ of: statementOf(sent) }))
}

/** The same where several statements are named, each by its address. */
export function withStatementsNamed<Output>(
  field: string,
  form: FormData,
  send: Sending<Output>,
): Promise<FormState<Output>> {
  return withSeveralNamed(field, form, send, () => ({ whole: 'only' }))
}

async function withSeveralNamed<Output>(
  field: string,
  form: FormData,
  send: Sending<Output>,
  askedFor: (form: FormData) => AskedChoice,
): Promise<FormState<Output>> {
  if (!(form instanceof FormData)) return send(form)
  const [asTyped = '', ...ticked] = textsOf(form, field)
  const found = textsOf(form, foundName(field))
  const [offeredFor = null] = textsOf(form, offeredForName(field))
  const typed = stillToFind(asTyped, found, offeredFor)
  const asked = askedFor(form)
  const picked = [...new Set([...ticked, ...found])]
  const sendWith = (references: readonly string[]) => {
    form.delete(field)
    for (const reference of references) form.append(field, reference)
    return send(form)
  }
  const answer = await sendWith([...picked, ...(typed === '' ? [] : [typed])])
  const kept = { field, of: asked.of ?? null, language: languageOf(form) }
  if (!isRefusedIn(field, answer) || typed === '') return withPicked(answer, picked, typed, kept)
  const named = addressesNamed(await findChoicePlaces(asked), typed)?.map(referenceOf)
  if (named) {
    const all = [...new Set([...picked, ...named])]
    return withPicked(await sendWith(all), all, '', kept)
  }
  const places = await findChoicePlaces({ ...asked, typed })
  const choices = await findChoices(places.slice(0, ENTRIES_ON_DESK), kept.language)
  return withPicked(withValues(answer, { choices: choices.map(valuesOf) }), picked, typed, kept)
}

/** An answer that gives the form back, with the items that are picked by name; what was typed stays typed unless it is the reference of one. */
async function withPicked<Output>(
  answer: FormState<Output>,
  picked: readonly string[],
  typed: string,
  { field, of, language }: { field: string; of: string | null; language: string },
): Promise<FormState<Output>> {
  if (!('values' in answer)) return answer
  const addressOf = (reference: string) => (of === null ? reference : `${of}/${reference}`)
  const items = await findChoices([...new Set([...picked, typed])].map(addressOf), language)
  const isItem = items.some(({ address }) => address === addressOf(typed))
  return withValues(answer, {
    [field]: isItem ? '' : plainTextOf(typed),
    picked: items.map(valuesOf),
  })
}

/** Whether a field was refused, or one of the texts that were sent under its name. */
function isRefusedIn<Output>(
  field: string,
  answer: FormState<Output>,
): answer is Extract<FormState<Output>, { status: 'invalid' }> {
  return (
    answer.status === 'invalid' &&
    Object.keys(answer.fieldErrors).some((name) => name === field || name.startsWith(`${field}[`))
  )
}

function withValues<Answer extends { readonly values: FormValues }>(
  answer: Answer,
  more: FormValues,
): Answer {
  return { ...answer, values: { ...answer.values, ...more } }
}

/** What was sent as text under a name. */
function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).map(String)
}

function languageOf(form: FormData): string {
  return String(form.get('locale') ?? '')
}

function referenceOf(address: string): string {
  return address.slice(address.indexOf('/') + 1)
}

/** A choice as a form's answer holds it. */
function valuesOf(choice: Choice): FormValues {
  const { address } = choice
  if ('source' in choice) {
    const { title, language } = choice.source
    return { address, shortTitle: '', language, title, titleLanguage: language }
  }
  const { shortTitle, language, item } = choice
  return { address, shortTitle, language, title: item?.title ?? '', titleLanguage: item?.titleLanguage ?? '' }
}
