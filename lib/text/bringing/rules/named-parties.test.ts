import { describe, expect, test } from 'vitest'
import { partiesNamedIn } from './named-parties'

const namesIn = (text: string, language: string) => partiesNamedIn(text, language).map(({ name }) => name)

/** The lists of parties of the Los Angeles Declaration on Migration and Protection, 10 June 2022, shortened, in its own words. */
const losAngeles = {
  en: 'We, the Heads of State and Government of the Argentine Republic, Barbados, the Federative Republic of Brazil, Co‑operative Republic of Guyana, and the Oriental Republic of Uruguay, gathered in Los Angeles on the margins of the Ninth Summit of the Americas, reiterate our will',
  fr: 'Nous, chefs d’État et de gouvernement de la République argentine, de la Barbade, du Canada, de la République de l’Équateur, des États-Unis du Mexique, les États-Unis d’Amérique et la République orientale de l’Uruguay, réunis à Los Angeles dans le cadre du 9e sommet des Amériques, réitérons',
  es: 'Nosotros, los Jefes de Estado y de Gobierno de la República Argentina, Barbados, la República del Ecuador, los Estados Unidos Mexicanos, la República del Perú y la República Oriental del Uruguay, reunidos en Los Ángeles en los márgenes de la Novena Cumbre de las Américas, reiteramos',
}

/**
 * Words in Arabic, shortened: of two reports of the Rabat statement as the starter dossier has them, and of a declaration of Egypt and the European Union
 * on their partnership.
 */
const arabic = {
  report:
    'وستشمل آليات التعاون العملياتية الجديدة في مكافحة الاتجار بالبشر بين المغرب والمفوضية الأوروبية، بشكل أساسي، دعم إدارة الحدود، وتعزيز التعاون الشرطي',
  quotedFirst:
    'مع تسليطهم الضوء على النتائج المثمرة لتعاونهم القائم على المسؤولية المشتركة في مجال الهجرة، فقد اتفقوا على تجديد شراكتهم للمواجهة شبكات الاتجار بالبشر',
  quotedSecond:
    'الشراكة الجديدة بين المفوضيّة والمغرب " يمكن أن تغطي بالخصوص دعم تدبير الحدود، وتعزيز التعاون بين أجهزة الشرطة، بما في ذلك التحقيقات المشتركة...',
  egypt:
    'اتفقت جمهورية مصر العربية والاتحاد الأوروبي على الارتقاء بالعلاقة بينهما إلى مستوى الشراكة الإستراتيجية والشاملة، القائمة على قيم العدالة والاحترام والثقة المتبادلة.',
  recalled:
    'ويذكر الطرفان بالتزامهما بالمبادئ المنصوص عليها في ميثاق الأمم المتحدة، بالإضافة إلى اتفاقية الشراكة وأولويات الشراكة بين مصر والاتحاد الأوروبي 2021-2027 التي تربطهما.',
  decided: 'قررت مصر والاتحاد الأوروبي صياغة وتوقيع وثيقة شاملة بشأن الشراكة',
}

describe('the parties that a first paragraph names', () => {
  test.each<[string, string, string, string]>([
    [
      'after "we", in English',
      losAngeles.en,
      'en',
      'Argentine Republic; Barbados; Federative Republic of Brazil; Co‑operative Republic of Guyana; Oriental Republic of Uruguay',
    ],
    [
      'in French',
      losAngeles.fr,
      'fr',
      'République argentine; Barbade; Canada; République de l’Équateur; États-Unis du Mexique; États-Unis d’Amérique; République orientale de l’Uruguay',
    ],
    [
      'in Spanish',
      losAngeles.es,
      'es-419',
      'República Argentina; Barbados; República del Ecuador; Estados Unidos Mexicanos; República del Perú; República Oriental del Uruguay',
    ],
    [
      'with "and" in a name',
      'We, the Representatives of Belize, Trinidad and Tobago, Haiti and Jamaica, meeting here, agree',
      'en',
      'Belize; Trinidad and Tobago; Haiti; Jamaica',
    ],
    [
      'as those of whom the first sentence speaks',
      'Spain and the United States are Allies, strategic partners, and friends.',
      'en',
      'Spain; United States',
    ],
    ['with an article', 'La France, l’Espagne et le Maroc conviennent de', 'fr', 'France; Espagne; Maroc'],
    ['in Arabic, as those between whom it is', arabic.report, 'ar', 'المغرب; المفوضية الأوروبية'],
    ['there before a quotation', arabic.quotedSecond, 'ar', 'المفوضيّة; المغرب'],
    ['there before a year', arabic.recalled, 'ar', 'مصر; الاتحاد الأوروبي'],
    ['in Arabic, as those who agreed', arabic.egypt, 'ar', 'جمهورية مصر العربية; الاتحاد الأوروبي'],
    ['in Arabic, as those who decided', arabic.decided, 'ar-EG', 'مصر; الاتحاد الأوروبي'],
    ['none in Arabic where nobody is named', arabic.quotedFirst, 'ar', ''],
    ['none in Arabic of the next paragraph', `${arabic.quotedFirst}\n\n${arabic.quotedSecond}`, 'ar', ''],
    ['none where a sentence begins otherwise', 'Test text, not from any source. A and B met.', 'en', ''],
    ['none of one', 'We, the Ministers of Spain, agree', 'en', ''],
    ['none where no name follows', 'We, the undersigned, agree that A, B and C will meet', 'en', ''],
    ['only of the first paragraph', 'Preamble\nWe, the Heads of State of Spain and Morocco, agree', 'en', ''],
    ['none in a language whose lists are not known', 'Spain und Frankreich sind', 'de', ''],
  ])('%s', (_what, text, language, expected) => {
    expect(namesIn(text, language).join('; ')).toBe(expected)
  })

  test('nobody is named where they speak as "we"; of a sentence that is not said', () => {
    expect(partiesNamedIn(losAngeles.en, 'en').every(({ nobodyNamed }) => nobodyNamed)).toBe(true)
    expect(partiesNamedIn('Spain and Morocco agree.', 'en').some(({ nobodyNamed }) => nobodyNamed)).toBe(
      false,
    )
  })
})
