import type { LexiconLanguage } from './lexicon-entry'

/**
 * Words by which a line of a plain text shows what it is, by language. They are looked for at the beginning of a line, or at its end where that
 * is said.
 */
export interface BlockWords {
  /** Begin an annex. */
  readonly annex: RegExp
  /** Begin what is signed. */
  readonly signature: RegExp
  /** Begin a recital: what parties recall, note or consider before they say what they will do. */
  readonly recital: RegExp
  /** At the end of a line: after it the parties say what they agreed, and all before it is the preamble. */
  readonly agreed: RegExp
  /** At the end of a line: its sentence goes on in each item that follows ("we intend to:"). */
  readonly open: RegExp
}

const words: Readonly<Record<LexiconLanguage, BlockWords>> = {
  en: {
    annex: /^(?:annex|appendix|schedule)\b/iu,
    signature: /^(?:(?:done|signed) (?:at|in)\b|in witness whereof\b|for (?:and on behalf of )?the\b)/iu,
    recital:
      /^(?:(?:also|further|deeply|gravely|strongly|fully) )?(?:(?:recall|reaffirm|recogni[sz]|not|consider|acknowledg|welcom|emphasi[sz]|stress|underlin|bear|desir|tak|express|affirm|reiterat|hav|appreciat|commend|encourag|underscor)ing|convinced|guided|determined|concerned|mindful|aware|conscious|whereas)\b/iu,
    agreed: /\b(?:as follows|following(?: \p{L}+){0,3}|declare|agreed?(?: that)?|resolve)\s*:$/iu,
    open: /\b(?:to|will|shall|that|by|for|on|of|in)\s*:$/iu,
  },
  fr: {
    annex: /^(?:annexe|appendice)(?!\p{L})/iu,
    signature: /^(?:(?:fait|signé) (?:à|en)(?!\p{L})|en foi de quoi\b|pour (?:le|la|les|l[’'])(?!\p{L}))/iu,
    recital:
      /^(?:considérant|rappelant|réaffirmant|reconnaissant|notant|prenant|soulignant|convaincue?s?|désireu(?:x|ses?)|conscients?|saluant|affirmant|réitérant|ayant|exprimant|guidés?|déterminés?|préoccupés?|vu)(?!\p{L})/iu,
    agreed:
      /(?:ce qui suit|comme suit|suivantes?|suivants?|déclarent|déclarons|conviennent|convenons|sont convenus)\s*:$/iu,
    open: /(?:^|[\s’'])(?:à|de|d[’']|que|pour|par|en|afin de|visant à)\s*:$/iu,
  },
  es: {
    annex: /^(?:anexo|apéndice)(?!\p{L})/iu,
    signature:
      /^(?:(?:hecho|firmado) (?:en|a)(?!\p{L})|en fe de lo cual\b|por (?:el|la|los|las) (?=\p{Lu}))/iu,
    recital:
      /^(?:considerando|recordando|reafirmando|reconociendo|observando|tomando|subrayando|convencid[oa]s|deseos[oa]s|conscientes|acogiendo|afirmando|reiterando|habiendo|expresando|guiad[oa]s|resuelt[oa]s|preocupad[oa]s|destacando|teniendo)(?!\p{L})/iu,
    agreed: /(?:lo siguiente|siguientes?(?: \p{L}+){0,3}|declaran|declaramos|acuerdan|acordamos)\s*:$/iu,
    open: /(?:^|\s)(?:a|de|que|para|por|en|con el fin de)\s*:$/iu,
  },
  ar: {
    annex: /^(?:ال)?(?:ملحق|مرفق|تذييل)(?!\p{L})/u,
    signature: /^(?:(?:حرر|حُرر|وقع|وُقع) (?:في|ب)|وإثبات[اً]* لما تقدم|عن (?=ال?\p{L}+))/u,
    recital: /^و?إذ(?!\p{L})/u,
    agreed: /(?:ما يلي|كما يلي|التالي(?:ة)?|الآتي(?:ة)?|ما يأتي)\s*:$/u,
    open: /(?:^|\s)(?:على|إلى|أن|من أجل|بما يلي|في|ل)\s*:$/u,
  },
}

/** In a language without words of its own a line shows what it is by its signs alone. */
const none: BlockWords = { annex: /(?!)/, signature: /(?!)/, recital: /(?!)/, agreed: /(?!)/, open: /(?!)/ }

/** The words of a language, by which lines show what they are. */
export function blockWords(language: LexiconLanguage | null): BlockWords {
  return language === null ? none : words[language]
}
