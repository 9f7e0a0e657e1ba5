import type { NamesByLanguage } from '@/lib/statement/rules/names-by-language'

/** Names of the starter dossier's parties and areas in the languages that its file does not give, by key. Translations of ours. */

export const partyNames: Readonly<Record<string, NamesByLanguage>> = {
  'eu-commission': { fr: 'Commission européenne', es: 'Comisión Europea', ar: 'المفوضية الأوروبية' },
  spain: { fr: 'Espagne', es: 'España', ar: 'إسبانيا' },
  morocco: { fr: 'Maroc', es: 'Marruecos', ar: 'المغرب' },
}

export const areaTitles: Readonly<Record<string, NamesByLanguage>> = {
  'border-support': { fr: 'Appui aux frontières', es: 'Apoyo fronterizo', ar: 'دعم تدبير الحدود' },
  'police-cooperation': { fr: 'Coopération policière', es: 'Cooperación policial', ar: 'التعاون الشرطي' },
  awareness: { fr: 'Sensibilisation', es: 'Sensibilización', ar: 'التوعية' },
  'eu-agencies': {
    fr: 'Coopération avec les agences de l’UE',
    es: 'Cooperación con agencias de la UE',
    ar: 'التعاون مع وكالات الاتحاد الأوروبي',
  },
  'anti-smuggling-partnership': {
    fr: 'Partenariat contre les réseaux',
    es: 'Asociación contra las redes',
    ar: 'الشراكة ضد الشبكات',
  },
  'events-of-24-june-2022': {
    fr: 'Événements du 24 juin 2022',
    es: 'Hechos del 24 de junio de 2022',
    ar: 'أحداث 24 يونيو 2022',
  },
  'fundamental-rights': { fr: 'Droits fondamentaux', es: 'Derechos fundamentales', ar: 'الحقوق الأساسية' },
  'eu-morocco-relations': {
    fr: 'Relations UE–Maroc',
    es: 'Relaciones UE–Marruecos',
    ar: 'العلاقات بين المغرب والاتحاد الأوروبي',
  },
  'national-migration-policy': {
    fr: 'Politique nationale de migration et d’asile',
    es: 'Política nacional de migración y asilo',
    ar: 'السياسة الوطنية للهجرة واللجوء',
  },
  'regional-leadership': { fr: 'Rôle régional', es: 'Papel regional', ar: 'الدور الإقليمي' },
  'reported-results': { fr: 'Résultats annoncés', es: 'Resultados declarados', ar: 'النتائج المعلنة' },
  'pact-on-migration-and-asylum': {
    fr: 'Pacte sur la migration et l’asile',
    es: 'Pacto sobre Migración y Asilo',
    ar: 'ميثاق الهجرة واللجوء',
  },
}
