import type { LexiconLanguage } from '@/lib/text/statement/rules/lexicon-entry'

/** Words of a language by which a title finds where it begins and where it may end. */
export interface TitleWords {
  /** What stands between operative words and what they are said of, and names nothing: adverbs; and after them prepositions and articles. */
  readonly adverbs: string
  readonly before: string
  /** What begins a sentence of its own after operative words: “that”. All that follows it stays. */
  readonly that: string
  /** Nouns that only say how firmly, with what joins them to what they are said of: “our shared commitment to”. */
  readonly attitude: string
  /** Words that join a clause to the one before it, and with which no title begins. */
  readonly joining: string
  /** With what an insertion between two commas begins that takes nothing away where it is left out: “in accordance with the law”. */
  readonly inserted: string
  /** What may follow a comma where the clause says something more, and its title is over. */
  readonly more: string
  /** Before which a title may end where it has no room for more. */
  readonly breaks: string
  /** With which no title ends. */
  readonly dangling: string
  /** What needs the word after it: an adjective before its noun, an act before what it is done to (“to prevent”). */
  readonly needsNext: string
}

export const TITLE_WORDS: Readonly<Record<LexiconLanguage, TitleWords>> = {
  en: {
    adverbs: 'also|further|likewise|again|equally|strongly|fully',
    before: 'the|a|an|our|their|its|of|on|for|with|in',
    that: 'that',
    attitude:
      '(?:(?:our|their|its|the) )?(?:\\p{L}+ )?(?:commitments?|will|willingness|determination|resolve|readiness|intention) (?:to|of)',
    joining: 'and|but|or|also|as well as|in addition|furthermore|moreover|to this end|to these ends',
    inserted:
      'in accordance|in line|consistent|as appropriate|where|when|if|as feasible|as necessary|as needed|with respect|in this context|among others|inter alia|subject',
    more: 'including|include|consistent|in|on|with|which|who|while|as|regardless|such|especially|particularly|by|through|along|so|where|to|for|whose|without|in order|based|\\p{L}+ing',
    breaks:
      'and|or|to|for|in|on|with|by|through|throughout|across|at|from|that|which|who|while|as|including|within|under|between|among|against|towards?|around|where|when|consistent|regardless|based|via|into|during',
    dangling:
      'and|or|to|for|in|of|on|with|by|the|a|an|our|their|its|as|such|as well|in order|according|that|which|who|is|are|all|each|every|any|some|other|both|most|this|these|those|not|also|more|consistent|including|in response',
    needsNext:
      '(?!(?:.*ment|capital|approval|proposal|initiative|perspective|survival|arrival|traffic|withdrawal|return)s?$)(?:.{2,}(?:al|ic|ive|able|ible|ous|ful|ary|ory|ent|ant)|safe|humane|fair|free|open|strong|joint|dignified|orderly|regular|clean|secure|just|new|better|greater|equal|integrated|coordinated|shared|low|middle|high|large|small|ongoing)|to .+',
  },
  fr: {
    adverbs: 'également|aussi|en outre|de nouveau|pleinement|fermement|vivement',
    before: 'l|le|la|les|un|une|des|d|de|du|à|au|aux|notre|nos|leur|leurs|son|sa|ses',
    that: 'que|qu',
    attitude:
      '(?:(?:notre|nos|leurs?|son|sa|ses|l|la) )?(?:\\p{L}+ )?(?:engagements?|volonté|détermination|attachement|intention) (?:communs? |ferme )?(?:à|aux|au|de|d)|(?:importance|prix) (?:à|aux|au)',
    joining: 'et|mais|ou|ainsi que|en outre|de plus|par ailleurs|à ces fins|à cette fin',
    inserted:
      'dans le respect|le cas échéant|conformément|s il y a lieu|si|lorsqu|lorsque|selon|suivant|sous réserve|en tant que de besoin|entre autres|notamment dans le respect|ensemble',
    more: 'y compris|notamment|dans|en|afin|pour|qui|dont|ce qui|tout|ainsi|compte|quel|quelle|quels|avec|par|conformément|selon|grâce|au moyen|parmi|et',
    breaks:
      'et|ou|pour|en|dans|avec|par|afin|qui|dont|tout|ainsi|notamment|sur|sous|entre|vers|contre|à|au|aux|lorsque|conformément|selon|visant|parmi|parmi lesquelles|visant',
    dangling:
      'et|ou|pour|en|dans|de|du|des|d|à|au|aux|avec|par|le|la|les|l|un|une|qui|que|qu|leur|leurs|notre|nos|son|sa|ses|ce|cet|cette|ces|tout|toute|tous|toutes|afin|vue|ainsi|plus|se|s|ne|n|ont|est|sont|respectifs?|parmi',
    needsNext: '(?:pour|de|d|à) .+(?:er|ir|re)',
  },
  es: {
    adverbs: 'también|además|asimismo|igualmente|plenamente|firmemente',
    before: 'el|la|los|las|un|una|unos|unas|de|del|a|al|con|por|en|nuestros?|nuestras?|su|sus',
    that: 'que',
    attitude:
      '(?:(?:nuestr[oa]s?|sus?|el|la) )?(?:firme )?(?:compromisos?|voluntad|determinación|intención) (?:compartid[oa] |común )?(?:de|con|a)',
    joining: 'y|pero|o|así como|además|asimismo|por otra parte|a tal fin|con este fin',
    inserted:
      'de conformidad|según|conforme|cuando|si|en su caso|entre otros|entre otras|con arreglo|en la medida|de acuerdo con|además|de forma coherente',
    more: 'incluid[oa]s?|incluso|en|con|que|mientras|así|independientemente|especialmente|particularmente|mediante|por|para|a fin|de forma|de conformidad|conforme|según|cuando|sin',
    breaks:
      'y|e|o|para|en|con|por|que|mientras|mediante|a|al|sobre|entre|hacia|contra|desde|según|conforme|como|cuando|incluid[oa]s?|dentro',
    dangling:
      'y|e|o|para|en|de|del|a|al|con|por|el|la|los|las|un|una|que|se|su|sus|nuestros?|nuestras?|este|esta|estos|estas|todos|todas|más|no|como|así|fin|lo|es|son|en tanto|en consonancia',
    needsNext: '(?:para|de|a) .+(?:ar|er|ir)',
  },
  ar: {
    adverbs: 'أيضا|كذلك|مجددا',
    before: 'على|عن|إلى|في|من',
    that: '(?:[^\\s،]+ ){0,3}(?:أن|بأن)',
    attitude: '(?:التزام|عزم|تمسك|استعداد|إرادة)(?:ه|ها|هما|هم|نا) (?:على|في)',
    joining: 'كما|وكما|وكذلك|وأيضا|بالإضافة إلى ذلك|ولهذه الغاية|وتحقيقا لهذه الغاية',
    inserted: 'وفقا|طبقا|عند الاقتضاء|حسب|في إطار|مع مراعاة|كلما',
    more: 'بما|وذلك|مع|من|في|لا|خاصة|ولا|التي|الذي|وفقا|من خلال|بهدف|قصد|إضافة|على|عبر',
    breaks:
      'من|في|على|إلى|عن|مع|بين|التي|الذي|الذين|بما|وفقا|خاصة|بهدف|قصد|عبر|ضد|تجاه|نحو|لدى|عند|وكذا|وكذلك',
    dangling: 'من|في|على|إلى|عن|مع|بين|التي|الذي|الذين|أن|هذه|هذا|ذلك|كل|جميع|و|وفي|ومن|وعلى|كما|غير|لا',
    needsNext: '(?!)',
  },
}
