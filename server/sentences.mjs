// What the server itself says to people, before or instead of a page, in the four languages. Everything else is in lib/ground/i18n/messages.

const SENTENCES = {
  busy: {
    en: 'Too many pages are asked for at the moment. Please try again in a few seconds.',
    fr: 'Trop de pages sont demandées en ce moment. Réessayez dans quelques secondes.',
    es: 'En este momento se piden demasiadas páginas. Inténtelo de nuevo en unos segundos.',
    ar: 'الصفحات المطلوبة الآن كثيرة. أعد المحاولة بعد ثوانٍ.',
  },
  elsewhere: {
    en: 'This form was sent from another site.',
    fr: 'Ce formulaire a été envoyé depuis un autre site.',
    es: 'Este formulario se envió desde otro sitio.',
    ar: 'أُرسلت هذه الاستمارة من موقع آخر.',
  },
  expectation: {
    en: 'The server cannot do what the header “Expect” asks for.',
    fr: 'Le serveur ne peut pas faire ce que demande l’en-tête «\u00a0Expect\u00a0».',
    es: 'El servidor no puede hacer lo que pide la cabecera «Expect».',
    ar: 'لا يستطيع الخادم أن يفعل ما تطلبه الترويسة «Expect».',
  },
  large: {
    en: 'What was sent is too large.',
    fr: 'Ce qui a été envoyé est trop grand.',
    es: 'Lo que se envió es demasiado grande.',
    ar: 'ما أُرسل أكبر مما يُقبل.',
  },
  malformed: {
    en: 'The server could not read what was sent. Nothing was changed.',
    fr: 'Le serveur n’a pas pu lire ce qui a été envoyé. Rien n’a été modifié.',
    es: 'El servidor no pudo leer lo que se envió. No se cambió nada.',
    ar: 'لم يستطع الخادم قراءة ما أُرسل. لم يتغير شيء.',
  },
  method: {
    en: 'This page can only be read. Nothing can be sent to it.',
    fr: 'Cette page peut seulement être lue. On ne peut rien y envoyer.',
    es: 'Esta página solo se puede leer. No se le puede enviar nada.',
    ar: 'هذه الصفحة للقراءة فقط. لا يمكن إرسال شيء إليها.',
  },
  slow: {
    en: 'What was sent did not arrive in time. Please send it again.',
    fr: 'Ce qui a été envoyé n’est pas arrivé à temps. Envoyez-le de nouveau.',
    es: 'Lo que se envió no llegó a tiempo. Envíelo de nuevo.',
    ar: 'لم يصل ما أُرسل في الوقت المحدد. أرسله مرة أخرى.',
  },
  untold: {
    en: 'This form does not say which page it was sent from.',
    fr: 'Ce formulaire ne dit pas depuis quelle page il a été envoyé.',
    es: 'Este formulario no dice desde qué página se envió.',
    ar: 'لا تذكر هذه الاستمارة الصفحة التي أُرسلت منها.',
  },
}

/**
 * A sentence in the language of the address that was asked for.
 *
 * @param {keyof typeof SENTENCES} which
 */
export function sentence(which, url = '/') {
  /** @type {Record<string, string>} */
  const said = SENTENCES[which]
  const language = url.split(/[/?#]/)[1] ?? 'en'
  return `${Object.hasOwn(said, language) ? said[language] : said.en}\n`
}

/**
 * A sentence in all four, where it is not known what was asked for.
 *
 * @param {keyof typeof SENTENCES} which
 */
export function inEveryLanguage(which) {
  return `${Object.values(SENTENCES[which]).join('\n')}\n`
}

/**
 * Answers with a sentence, which nothing may keep.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {keyof typeof SENTENCES} which
 */
export function say(request, response, status, which) {
  prepare(response, status)
  response.end(sentence(which, request.url))
}

/**
 * The same to who may still be sending: let in and forgotten, since who is cut off while sending hears no answer.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {keyof typeof SENTENCES} which
 */
export function sayAfterwards(request, response, status, which) {
  prepare(response, status)
  response.setHeader('connection', 'close')
  request.on('end', () => response.end(sentence(which, request.url))).resume()
}

/**
 * Status and headers of an answer that is a sentence.
 *
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
export function prepare(response, status) {
  response.statusCode = status
  response.setHeader('cache-control', 'no-store')
  response.setHeader('content-type', 'text/plain; charset=utf-8')
}
