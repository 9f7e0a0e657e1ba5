'use client'

import { type Messages, useTranslations } from 'next-intl'
import type { SummaryError } from '@/components/ground/form/error-summary'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { assess, lineOfRule, type RequirementResult } from '@/lib/assessment/status-update/rules/assess'
import { citedBefore, controlId } from '@/lib/assessment/status-update/rules/compose'
import type { Sayable, Step } from '@/lib/assessment/status-update/rules/meeting-step'
import type { RequirementId } from '@/lib/assessment/status-update/rules/method'
import { missingFields } from '@/lib/assessment/status-update/rules/readiness'
import { ruleIdsIn } from '@/lib/assessment/status-update/rules/requirements'
import { stepsToMeet } from '@/lib/assessment/status-update/rules/what-meets'
import { type DraftInput, saysYes } from '@/lib/assessment/status-update/schema'
import type { SavedDraft } from '@/lib/assessment/status-update/types'
import { dayOf, now } from '@/lib/ground/platform/clock'
import type { FormState } from '@/lib/ground/platform/form-state'
import { JUDGEMENTS, type Judgement } from '@/lib/text/method/types'
import { useRequirementWords } from '../requirement-words'
import { type Composition, inputOf, lineOf } from './composition'

/** Why the form could not be submitted: in one list at its top, and beside each field by the field's name. */
export type Problems = {
  /** Whether the form can be mended here; else it did not go through for another reason. */
  readonly canFix: boolean
  readonly summary: readonly SummaryError[]
  readonly fields: Readonly<Record<string, string>>
}

type Answer = FormState<SavedDraft>
type ErrorKey =
  `status-update.judge.error.${Exclude<keyof Messages['status-update']['judge']['error'], 'unmet'>}`
type Translate = ReturnType<typeof useTranslations<never>>

/** The order in which the fields stand in the form. */
const ORDER = [
  'party',
  'judgement',
  'laterText',
  'confidence',
  'seenUpTo',
  'since',
  'inShort',
  'inShortWhole',
  'rationale',
  'rationaleLanguage',
  'citations',
  'elements',
  'searchLogs',
  'testAnswers',
  'succession',
  'correctionReason',
]

/** Reads an answer in words; null where nothing is wrong, and for a conflict, which is shown on a page of its own. */
export function useProblems(view: Composition): (answer: Answer, draft: DraftInput) => Problems | null {
  const t = useTranslations()
  const judgementName = useJudgementName()
  const wordsOf = useRequirementWords()
  return (answer, draft) => {
    const judgement = JUDGEMENTS.find((key) => key === draft.judgement)
    if (answer.status === 'invalid') {
      const badly = badlyFilled(answer.fieldErrors, t)
      const rules = judgement === undefined ? [] : unmetIn(judgement, draft, null)
      // Of a field that is badly filled that is said, and not also which rule its words leave unmet.
      return rules.filter(({ field }) => badly.fields[field] === undefined).reduce(withProblem, badly)
    }
    if (answer.status !== 'refused' || answer.code === 'conflict') return null
    if (answer.code !== 'rules_unmet' || judgement === undefined) {
      return didNotGo(t(`form.refusal.${answer.code}`, answer.details))
    }
    return unmetIn(judgement, draft, ruleIdsIn(String(answer.details.unmet ?? ''))).reduce(withProblem, {
      canFix: true,
      summary: [],
      fields: {},
    })
  }

  /** The rules that are not met, in words: those that the server names, or as the page sees them where it has not come to them (null). */
  function unmetIn(judgement: Judgement, draft: DraftInput, ids: readonly RequirementId[] | null): Unmet[] {
    const needs = (requirement: string) =>
      t('status-update.judge.error.unmet', { judgement: judgementName(judgement), requirement })
    const input = inputOf(view, draft)
    const unmet = (input === null ? [] : assess(input)).filter(({ met }) => !met)
    return (ids ?? unmet.map(({ id }) => id)).map((id) => {
      const result = unmet.find((each) => each.id === id)
      // What the library says changed since this page was read: the rule is named, and the page is read anew.
      if (input === null || !result)
        return {
          field: 'judgement',
          target: 'judgement',
          text: needs(t(lineOfRule(id).key, lineOfRule(id).values)),
        }
      const { line, steps } = wordsOf(input, result)
      const text = steps === null ? needs(line) : t('status-update.meets.needs', { line: needs(line), steps })
      const [first] = stepsToMeet(input, result)
      const field = fieldOf(result, first, draft)
      return { field, text, target: first?.kind === 'cite' ? 'find' : field }
    })
  }
}

/** What the fields of the form still miss before it can be submitted, whatever the rules say, in the order of the form. */
export function useMissing(view: Composition): (draft: DraftInput) => readonly SummaryError[] {
  const t = useTranslations()
  return (draft) =>
    badlyFilled(
      missingFields(draft, {
        followsFinal: lineOf(view, draft.party)?.shown?.as === 'final',
        today: dayOf(now()),
      }),
      t,
    ).summary
}

/** A rule that is not met: the field beside which it is said, and the one that is gone to. */
type Unmet = { readonly field: string; readonly target: string; readonly text: string }

function withProblem({ summary, fields, ...problems }: Problems, { field, target, text }: Unmet): Problems {
  const before = fields[field]
  return {
    ...problems,
    summary: [...summary, { field: controlId(target), text }],
    fields: { ...fields, [field]: before === undefined ? text : `${before} ${text}` },
  }
}

export function didNotGo(text: string): Problems {
  return { canFix: false, summary: [{ field: null, text }], fields: {} }
}

function badlyFilled(fieldErrors: Readonly<Record<string, readonly string[]>>, t: Translate): Problems {
  const place = (name: string) => {
    const at = ORDER.findIndex((field) => name === field || name.startsWith(`${field}[`))
    return at === -1 ? ORDER.length : at
  }
  const errors = Object.entries(fieldErrors)
    .map(([name, [key = '']]) => ({ name, text: textOf(key, t) }))
    .sort((a, b) => place(a.name) - place(b.name) || a.name.localeCompare(b.name, 'en', { numeric: true }))
  return {
    canFix: true,
    summary: errors.map(({ name, text }) => ({ field: targetOf(name), text: inRow(name, text, t) })),
    fields: Object.fromEntries(errors.map(({ name, text }) => [name, text])),
  }
}

function textOf(key: string, t: Translate): string {
  return isErrorKey(key, t) ? t(key) : t('form.fault.malformed')
}

function isErrorKey(key: string, t: Translate): key is ErrorKey {
  return key.startsWith('status-update.judge.error.') && t.has(key as ErrorKey)
}

/** The id to go to; null for what is no field of the form. The source of a citation is hidden: its row is gone to. */
function targetOf(name: string): string | null {
  const [, row] = /^citations\[(\d+)\]\.sourceId$/.exec(name) ?? []
  if (row !== undefined) return `e${Number(row) + 1}`
  return ORDER.some((field) => name === field || name.startsWith(`${field}[`)) ? controlId(name) : null
}

/** With the row named, since the list at the top stands far from it. */
function inRow(name: string, text: string, t: Translate): string {
  const [, list, row] = /^(citations|elements|searchLogs|testAnswers)\[(\d+)\]/.exec(name) ?? []
  if (row === undefined) return text
  const n = Number(row) + 1
  if (list === 'testAnswers') return text
  const where =
    list === 'citations'
      ? t('status-update.compose.citationTitle', { n })
      : list === 'elements'
        ? t('status-update.compose.element', { n })
        : t('status-update.compose.search', { n })
  return t('status-update.compose.inRow', { where, text })
}

/** The fields of a citation in which something can be said of it; a tick has no room for a sentence beside it. */
const SAID_IN: Readonly<Partial<Record<Sayable, keyof DraftInput['citations'][number]>>> = {
  stance: 'stance',
  date: 'date',
  primary: 'primary',
  onBehalfOf: 'onBehalfOf',
  group: 'independenceGroup',
  link: 'linkToStatement',
  figure: 'figure',
}

/** What is said of the source itself, at its first citation. */
const OF_THE_SOURCE: readonly Sayable[] = ['date', 'primary', 'onBehalfOf', 'group']

/** Where the first element that is covered names what supports it. */
function elementToCite({ elements }: DraftInput): string {
  const wanting = elements.findIndex(({ covered, supports }) => saysYes(covered) && supports.trim() === '')
  const first = elements.findIndex(({ covered }) => saysYes(covered))
  return `elements[${Math.max(0, wanting === -1 ? first : wanting)}].supports`
}

/** The control where a requirement can be met: at the first citation of which something is to be said, else where the rule belongs. */
function fieldOf({ id, citations }: RequirementResult, step: Step | undefined, draft: DraftInput): string {
  if (step?.kind === 'say') {
    const index = (step.citations[0] ?? 1) - 1
    const [said] = step.what
    const field = said && SAID_IN[said]
    const row = said && OF_THE_SOURCE.includes(said) ? (citedBefore(draft, index) ?? index) : index
    if (field !== undefined) return `citations[${row}].${field}`
  }
  switch (id) {
    case 'search_log':
    case 'search_after_last_source':
      return draft.searchLogs.length > 0 ? 'searchLogs[0].place' : 'add-searchLog'
    case 'every_element_covered':
    case 'elements_named':
      return draft.elements.length > 0 ? 'elements[0].name' : 'add-element'
    case 'later_text':
      return 'laterText'
    case 'reason':
    case 'one_paragraph':
    case 'word_limit':
    case 'references':
    case 'both_named':
      return 'rationale'
    case 'elements_cited':
      return elementToCite(draft)
    case 'low_confidence':
    case 'only_low':
      return 'confidence'
    case 'dates':
      return `citations[${(citations[0] ?? 1) - 1}].date`
    default:
      return 'judgement'
  }
}
