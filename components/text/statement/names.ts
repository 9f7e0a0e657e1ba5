import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { nameIn } from '@/lib/text/statement/rules/names-by-language'
import {
  ALL_PARTIES,
  type AreaView,
  NOBODY,
  type PartyView,
  type RenderingView,
} from '@/lib/text/statement/types'

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
