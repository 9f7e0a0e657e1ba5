import { useLocale, useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { nameOfLanguage } from '@/lib/platform/language-tag'
import { nameIn } from '@/lib/statement/rules/names-by-language'
import type { AreaView, PartyView, RenderingView } from '@/lib/statement/types'
import { ALL_PARTIES, NOBODY } from '@/lib/status-update/types'

/**
 * Names that a dossier brings along, in the page's language where it has them in that; else as it gives them first.
 */

type Known = Parameters<ReturnType<typeof useTranslations<never>>['has']>[0]

function useKnownName(): (key: string, fallback: string) => string {
  const t = useTranslations()
  return (key, fallback) => {
    const known = key as Known
    return t.has(known) ? t(known) : fallback
  }
}

/** The name of a party by its key; `all` and `nobody` are no parties and must not be asked for. */
export function usePartyName(parties: readonly PartyView[]): (key: string) => string {
  const locale = useLocale()
  return (key) => {
    if (key === ALL_PARTIES || key === NOBODY) throw new Error(`not a party: ${key}`)
    const party = parties.find((each) => each.key === key)
    return party ? (nameIn(party.names, locale) ?? party.name) : key
  }
}

/** The name of a body made responsible by the text, which may be a party. */
export function useBodyName(parties: readonly PartyView[]): (name: string) => string {
  const locale = useLocale()
  return (name) => {
    const party = parties.find((each) => each.name === name)
    return (party && nameIn(party.names, locale)) ?? name
  }
}

export function useAreaName(areas: readonly AreaView[]): (key: string) => string {
  const locale = useLocale()
  return (key) => {
    const area = areas.find((each) => each.key === key)
    return area ? (nameIn(area.titles, locale) ?? area.title) : key
  }
}

/** How a rendering is called: by its label where it has one, else by its language and publisher. */
export function useRenderingName(): (rendering: RenderingView) => string {
  const t = useTranslations('statement')
  const language = useLanguageName()
  const comma = commaIn(useLocale())
  return ({ key, label, language: tag, publisher }) => {
    if (key === 'en-as-circulated') return t('base')
    return label ?? `${language(tag)}${comma}${publisher}`
  }
}

/** The name of a language by its tag, in the page's language. */
export function useLanguageName(): (tag: string) => string {
  const known = useKnownName()
  const locale = useLocale()
  return (tag) => known(`layout.lang.${tag}`, nameOfLanguage(locale, tag) ?? tag)
}
