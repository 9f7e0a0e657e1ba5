import type { NamesByLanguage } from '@/lib/text/statement/rules/names-by-language'

/** Names of the starter dossier's parties in the languages that its file does not give, by key. Translations of ours. */

export const partyNames: Readonly<Record<string, NamesByLanguage>> = {
  'eu-commission': { fr: 'Commission européenne', es: 'Comisión Europea', ar: 'المفوضية الأوروبية' },
  spain: { fr: 'Espagne', es: 'España', ar: 'إسبانيا' },
  morocco: { fr: 'Maroc', es: 'Marruecos', ar: 'المغرب' },
}
