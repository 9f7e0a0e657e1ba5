import { useLocale, useTranslations } from 'next-intl'
import type { AreaView, PartyView, RenderingView } from '@/lib/statement/types'
import { ALL_PARTIES, NOBODY } from '@/lib/status-update/types'

/**
 * Names that a dossier brings along in its own language, in the page's language where the messages know them.
 * What they do not know is shown as the dossier has it.
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
  const known = useKnownName()
  return (key) => {
    if (key === ALL_PARTIES || key === NOBODY) throw new Error(`not a party: ${key}`)
    return known(`party.${key}`, parties.find((party) => party.key === key)?.name ?? key)
  }
}

/** The name of a body made responsible by the text, which may be a party. */
export function useBodyName(parties: readonly PartyView[]): (name: string) => string {
  const known = useKnownName()
  return (name) => {
    const party = parties.find((each) => each.name === name)
    return party ? known(`party.${party.key}`, name) : name
  }
}

export function useAreaName(areas: readonly AreaView[]): (key: string) => string {
  const known = useKnownName()
  return (key) => known(`area.${key}`, areas.find((area) => area.key === key)?.title ?? key)
}

/** How a rendering is called: by its label where it has one, else by its language and publisher. */
export function useRenderingName(): (rendering: RenderingView) => string {
  const t = useTranslations('statement')
  const language = useLanguageName()
  return ({ key, label, language: tag, publisher }) => {
    if (key === 'en-as-circulated') return t('base')
    return label ?? `${language(tag)}, ${publisher}`
  }
}

/** The name of a language by its tag, in the page's language. */
export function useLanguageName(): (tag: string) => string {
  const known = useKnownName()
  const locale = useLocale()
  return (tag) => known(`lang.${tag}`, new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag)
}
