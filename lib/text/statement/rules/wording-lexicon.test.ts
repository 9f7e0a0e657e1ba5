import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEXICON_LANGUAGES, type LexiconLanguage, type LexiconReason } from './lexicon-entry'
import { forceOfWords, goesOnWithBefore, LEXICON, lexiconLanguage } from './wording-lexicon'

/** A sentence of ours and what is found in it: `words = force entry`, in reading order. */
type Row = readonly [text: string, ...found: string[]]

const tables: Readonly<Record<LexiconLanguage, readonly Row[]>> = {
  en: [
    ['They agreed to meet again.', 'agreed to = agreed agree'],
    ['The two sides agreed, in this context, to share data.', 'agreed, in this context, to = agreed agree'],
    ['The text agreed on Monday stands.', 'agreed on = agreed agree'],
    ['The agreed text was circulated.'],
    ['They did not agree to meet.'],
    [
      'They reached a common understanding on visas.',
      'reached a common understanding on = agreed reach-agreement',
    ],
    ['The Parties undertake to report.', 'undertake to = agreed undertake'],
    ['Both commit to reporting.', 'commit to = agreed commit'],
    ['Both are committed to openness.', 'are committed to = declared committed'],
    ['Both are committed to reporting.', 'are committed to = agreed committed-act'],
    ['We are committed to openness by 2030.', 'are committed to = agreed committed-act'],
    [
      'We remain, as neighbours, committed to openness.',
      'remain, as neighbours, committed to = declared committed',
    ],
    ['We commit, as neighbours, to report.', 'commit, as neighbours, to = agreed commit'],
    ['We, the ministers of a test, commit to report.', 'commit to = agreed commit'],
    [
      'They intend, in accordance with the law, to report.',
      'intend, in accordance with the law, to = intended intend',
    ],
    ['They intend. We agree, to a degree.', 'agree, to = agreed agree'],
    ['Countries may need help.'],
    ['Its impact will be severe.'],
    ['The cost will be high, and the office will be opened.', 'will = agreed will', 'will = agreed will'],
    [
      'They reaffirm, in public, our commitment to peace.',
      'reaffirm = declared stress',
      'commitment to = declared committed',
    ],
    ['They support all efforts.', 'support = declared support'],
    ['They share democratic values.', 'share democratic values = declared alliance'],
    ['It constitutes a threat to peace.', 'constitutes a threat = claimed assertion'],
    ['They look forward to it.', 'look forward to = declared aim'],
    ['A strategic and committed partner of ours.'],
    ['Donors pledged to double it.', 'pledged to = agreed pledge'],
    ['Their pledge to double it is old.'],
    ['It pledged its full support.', 'pledged its full support = agreed pledge'],
    ['They expressed their readiness to help.', 'expressed their readiness to = conditional readiness'],
    ['They decided to open an office.', 'decided to = agreed decide'],
    ['The mechanism will include training.', 'will = agreed will'],
    ['It will not be extended.', 'will = agreed will'],
    ['The political will of the parties is known.'],
    ['They have the will to do so.', 'will to = declared committed'],
    ['A letter from Will Smith.'],
    ['Neither side shall disclose it.', 'shall = agreed shall'],
    ['It could cover training.', 'could = conditional could'],
    ['It could not be confirmed.'],
    ['It could have been avoided.'],
    ['The office may be opened.', 'may = conditional may'],
    ['They met in May.'],
    ['They met on 12 May 2022.'],
    ['May 2022 was quiet.'],
    ['The mayor of Rabat spoke.'],
    ['Experts may not enter.'],
    ['They intend to open an office.', 'intend to = intended intend'],
    ['They will seek to open an office.', 'will seek to = intended seek'],
    ['We aim to open an office.', 'aim to = intended seek'],
    ['This plan aims to train.', 'aims to = declared aim'],
    ['They intend to explore ways forward.', 'intend to = intended intend'],
    ['They envisage a visit.', 'envisage = conditional envisage'],
    ['The action plan to that end exists.'],
    ['They explore ways forward.', 'explore = conditional explore'],
    ['They agreed to explore ways forward.', 'agreed to explore = conditional explore'],
    ['They will consider an office.', 'will consider = conditional explore'],
    ['They could agree to meet.', 'could = conditional could'],
    ['They consider that peace matters.', 'consider that = declared stress'],
    ['They stand ready to help.', 'stand ready to = conditional readiness'],
    ['They will endeavour to help.', 'will endeavour to = conditional endeavour'],
    [
      'They will, where appropriate, share data.',
      'will = agreed will',
      'where appropriate = conditional condition',
    ],
    ['They condemn the attack.', 'condemn = declared condemn'],
    ['He was condemned to death.'],
    ['They mourn the dead.', 'mourn = declared mourn'],
    ['They expressed their deep concern.', 'expressed their deep concern = declared mourn'],
    ['They stressed its weight.', 'stressed = declared stress'],
    ['Troops under stress and heat stress tests.'],
    ['They reaffirm their friendship.', 'reaffirm = declared stress'],
    ['They call on all sides.', 'call on = declared call'],
    ['They seek to help.', 'seek to = declared aim'],
    ['All states should ratify it.', 'should = declared duty'],
    ['Trust is a shared value.', 'is a shared value = declared value'],
    ['They note the report.', 'note = acknowledged note'],
    ['They took note of it.', 'took note of = acknowledged note'],
    ['A note verbale, and a note.'],
    ['They recognise the effort.', 'recognise = acknowledged recognise'],
    ['An internationally recognised border.'],
    ['They welcomed the report.', 'welcomed = acknowledged welcome'],
    ['Guests are welcome to join.'],
    ['They pay tribute to the staff.', 'pay tribute to = acknowledged praise'],
    ['The plan has contributed to this.', 'has contributed to = claimed result'],
    ['The guard rescued tens of thousands.', 'rescued = claimed figure'],
    ['The guard rescued 1,200 people.', 'rescued = claimed figure'],
    ['The guard rescued people in 2022.'],
    ['Inquiries are still ongoing.', 'are still ongoing = claimed underway'],
    ['The accord was signed there.', 'was signed = claimed event'],
    ['He said “it will happen” and left.'],
    ['“They will meet.”', 'will = agreed will'],
    ['Nothing here.'],
  ],
  fr: [
    ['Nous nous engageons, en voisins, à agir.', 'nous engageons, en voisins, à = agreed engager'],
    ['Nous élargirons nos efforts.', 'Nous élargirons = agreed futur'],
    ['Nous renforcerons nos efforts.', 'Nous renforcerons = agreed futur'],
    ['Nous espérons et nous considérons.', 'espérons = declared viser'],
    ['Nous sommes déterminés à agir.', 'sommes déterminés à = declared attachement'],
    ['Nous sommes engagés à créer un bureau.', 'sommes engagés à = agreed engager-acte'],
    ['Nous restons attachés à la paix d’ici 2030.', 'restons attachés à = agreed engager-acte'],
    ['Nous soutenons les efforts.', 'soutenons les = declared soutenir'],
    ['Nous applaudissons leurs efforts.', 'applaudissons = acknowledged saluer'],
    ['Nous prévoyons, en voisins, d’agir.', 'prévoyons, en voisins, d = intended intention'],
    ['Cela constitue une menace.', 'constitue une menace = claimed constat'],
    ['Ils conviennent de se revoir.', 'conviennent de = agreed convenir'],
    ['Les ministres ont convenu de se revoir.', 'ont convenu de = agreed convenir'],
    ['Il convient de rester prudent.', 'Il convient de = declared devoir'],
    ['Ils ne conviennent pas de cela.'],
    ['Les Parties s’engagent à coopérer.', 's’engagent à = agreed engager'],
    ["Les Parties s'engagent à coopérer.", "s'engagent à = agreed engager"],
    ['Elles se sont engagées à coopérer.', 'se sont engagées à = agreed engager'],
    ['Ils restent engagés en faveur de la paix.', 'restent engagés en = declared attachement'],
    ['Ils se sont mis d’accord pour agir.', 'se sont mis d’accord pour = agreed accorder'],
    ['Ils ont décidé de créer un bureau.', 'ont décidé de = agreed decider'],
    ['Les mécanismes incluront la formation.', 'incluront = agreed futur'],
    ['Le front et l’opéra de Gibraltar.'],
    ['Il pourrait couvrir la formation.', 'pourrait = conditional pouvoir'],
    ['Ce partenariat pourra couvrir la formation.', 'pourra = conditional pouvoir'],
    ['Elles ne pourraient pas suffire.'],
    ['Il a écrit « cela pourrait suffire » hier.'],
    ['Les projets seraient financés.', 'seraient = conditional conditionnel'],
    ['Ils envisagent une visite.', 'envisagent = conditional envisager'],
    ['Nous avons l’intention de voyager.', 'avons l’intention de = intended intention'],
    ['Nous avons également pour intention d’agir.', 'avons également pour intention d = intended intention'],
    ['Ils chercheront à agir.', 'chercheront à = intended intention'],
    ['Ils entendent renforcer leurs liens.', 'entendent renforcer = intended intention'],
    ['Ils s’engagent à examiner la question.', 's’engagent à examiner = conditional examiner'],
    ['Ils sont prêts à agir.', 'sont prêts à = conditional disposition'],
    ['Le cas échéant, ils agissent.', 'Le cas échéant = conditional condition'],
    ['Ils condamnent ces actes.', 'condamnent = declared condamner'],
    ['Il est condamné à payer.'],
    ['Ils déplorent les décès.', 'déplorent = declared deplorer'],
    ['Ils de\u0301plorent les de\u0301ce\u0300s.', 'de\u0301plorent = declared deplorer'],
    ['Ils soulignent son importance.', 'soulignent = declared souligner'],
    ['Soulignant son importance, il part.', 'Soulignant = declared souligner'],
    ['Il a également souligné son rôle.', 'a également souligné = declared souligner'],
    ['Ils ont, à cet égard, salué ce pas.', 'ont, à cet égard, salué = acknowledged saluer'],
    ['Ils appellent toutes les parties à agir.', 'appellent toutes les parties à = declared appeler'],
    ['Ce plan vise à former.', 'vise à = declared viser'],
    ['Le respect est une valeur commune.', 'est une valeur commune = declared valeur'],
    ['Ils prennent note du rapport.', 'prennent note du = acknowledged noter'],
    ['La note de service, une note.'],
    ['Ils reconnaissent ces efforts.', 'reconnaissent = acknowledged reconnaitre'],
    ['Elles se félicitent de ce pas.', 'se félicitent de = acknowledged saluer'],
    ['Ils rendent hommage aux agents.', 'rendent hommage aux = acknowledged louer'],
    ['Cela a permis de régulariser.', 'a permis de = claimed resultat'],
    ['Le pays empêche des dizaines de milliers de départs.', 'empêche = claimed chiffre'],
    ['Les enquêtes se poursuivent.', 'se poursuivent = claimed encours'],
    ['Le pays est l’un des premiers.', 'est l’un des = claimed evenement'],
  ],
  es: [
    [
      'Nos comprometemos, como vecinos, a actuar.',
      'Nos comprometemos, como vecinos, a = agreed comprometerse',
    ],
    ['Reforzaremos el apoyo.', 'Reforzaremos = agreed futuro'],
    ['Queremos reforzarlo.'],
    ['Queremos reforzar el apoyo.', 'Queremos reforzar = declared buscar'],
    ['Seguimos comprometidos con la paz.', 'Seguimos comprometidos con = declared compromiso'],
    ['Seguimos comprometidos a crear una oficina.', 'Seguimos comprometidos a = agreed comprometido-acto'],
    [
      'Reafirmamos nuestro compromiso compartido de actuar.',
      'Reafirmamos = declared subrayar',
      'nuestro compromiso compartido de = declared compromiso',
    ],
    ['Procuramos reforzar el apoyo.', 'Procuramos reforzar = intended intencion'],
    ['Apoyamos los esfuerzos.', 'Apoyamos los = declared apoyar'],
    ['Valoramos la ayuda.', 'Valoramos la = acknowledged elogiar'],
    ['Esto representa una amenaza.', 'representa una amenaza = claimed constancia'],
    ['Las partes acuerdan reunirse.', 'acuerdan = agreed acordar'],
    ['Han acordado reunirse.', 'Han acordado = agreed acordar'],
    ['No acuerdan nada.'],
    ['Ya no se acuerdan de aquello.'],
    ['Se comprometen a cooperar.', 'Se comprometen a = agreed comprometerse'],
    ['No se comprometen a cooperar.'],
    ['Están comprometidos con la paz.', 'Están comprometidos con = declared compromiso'],
    ['Decidieron crear una oficina.', 'Decidieron crear = agreed decidir'],
    ['Los mecanismos incluirán formación.', 'incluirán = agreed futuro'],
    ['Los mecanismos incluira\u0301n formación.', 'incluira\u0301n = agreed futuro'],
    ['Una delegación de Teherán y otra de Panamá.'],
    ['Podría abarcar la formación.', 'Podría = conditional poder'],
    ['Las medidas podrían abarcarla.', 'podrían = conditional poder'],
    ['No podrían abarcarla.'],
    ['Dijo «podrían abarcarla» ayer.'],
    ['Tienen la intención de viajar.', 'Tienen la intención de = intended intencion'],
    ['Tenemos previsto viajar.', 'Tenemos previsto viajar = intended intencion'],
    ['Se proponen viajar.', 'Se proponen viajar = intended intencion'],
    ['Contemplan un viaje.', 'Contemplan = conditional contemplar'],
    ['Se comprometen a explorar vías.', 'Se comprometen a explorar = conditional examinar'],
    ['Están dispuestos a ayudar.', 'Están dispuestos a = conditional disposicion'],
    ['En su caso, actuarán.', 'En su caso = conditional condicion', 'actuarán = agreed futuro'],
    ['Condenan el ataque.', 'Condenan = declared condenar'],
    ['La condena fue firme.'],
    ['Lamentan las muertes.', 'Lamentan = declared lamentar'],
    ['Subrayan su importancia.', 'Subrayan = declared subrayar'],
    ['Instan a las partes.', 'Instan a = declared instar'],
    ['Los Estados deben actuar.', 'deben = declared deber'],
    ['El respeto es un valor común.', 'es un valor común = declared valor'],
    ['Toman nota del informe.', 'Toman nota del = acknowledged tomar-nota'],
    ['Reconocen los esfuerzos.', 'Reconocen = acknowledged reconocer'],
    ['Celebran la apertura.', 'Celebran la = acknowledged acoger'],
    ['Celebran una reunión.'],
    ['Acogen con satisfacción el informe.', 'Acogen con satisfacción = acknowledged acoger'],
    ['Valoran muy positivamente el trabajo.', 'Valoran muy positivamente = acknowledged elogiar'],
    ['Ha permitido regularizar.', 'Ha permitido = claimed resultado'],
    ['Impidieron la salida de miles de personas.', 'Impidieron = claimed cifra'],
    ['Las investigaciones siguen en curso.', 'siguen en curso = claimed encurso'],
    ['Fue elegido entonces.', 'Fue elegido = claimed suceso'],
  ],
  ar: [
    ['ونلتزم بتقديم الدعم.', 'ونلتزم بتقديم = agreed iltazama'],
    ['وسنواصل العمل.', 'وسنواصل = agreed sawfa'],
    ['سياسة جديدة في سنة قادمة.'],
    ['فنؤكد ذلك.', 'فنؤكد = declared akkada'],
    ['نعيد التأكيد على ذلك.', 'نعيد التأكيد = declared akkada'],
    ['نؤيد هذه الجهود.', 'نؤيد = declared daam'],
    ['جددوا عزمهم على ذلك.', 'عزمهم على = declared tamassuk'],
    ['وسنسعى إلى ذلك.', 'وسنسعى إلى = intended yatazim'],
    ['اتفق الطرفان على تجديد الشراكة.', 'اتفق الطرفان على = agreed ittafaqa'],
    ['واتفقوا على التعاون.', 'واتفقوا على = agreed ittafaqa'],
    ['اِتَّفَقَتْ على التعاون.', 'اِتَّفَقَتْ على = agreed ittafaqa'],
    ['لم يتفق الطرفان على ذلك.'],
    ['الاتفاق على الورق.'],
    ['التزمت الحكومة بتقديم الدعم.', 'التزمت الحكومة بتقديم = agreed iltazama'],
    ['سوف يجتمعان.', 'سوف = agreed sawfa'],
    ['ستشمل الآليات التكوين.', 'ستشمل = agreed sawfa'],
    ['يمكن أن تشمل الشراكة التكوين.', 'يمكن أن = conditional yumkin'],
    ['لا يمكن أن تشمل ذلك.'],
    ['قد يشمل ذلك التكوين.', 'قد يشمل = conditional qad'],
    ['وقد تم التوقيع عليه.'],
    ['نعتزم فتح مكتب.', 'نعتزم = intended yatazim'],
    ['نخطط لفتح مكتب.', 'نخطط لفتح = intended yatazim'],
    ['ستسعى إلى فتح مكتب.', 'ستسعى إلى = intended yatazim'],
    ['اتفقا على دراسة إمكانية التعاون.', 'اتفقا على دراسة إمكانية = conditional dirasa'],
    ['عبروا عن استعدادهم للتعاون.', 'استعدادهم للتعاون = conditional istidad'],
    ['أدان الوزراء هذه الأعمال.', 'أدان = declared adana'],
    ['ادان الوزراء هذه الأعمال.', 'ادان = declared adana'],
    ['أعرب الوزراء عن أسفهم العميق.', 'أعرب الوزراء عن أسفهم = declared asaf'],
    ['أعربوا عن ارتياحهم.', 'أعربوا عن ارتياحهم = acknowledged tanwih'],
    ['وأكّد الطرفان ذلك.', 'وأكّد = declared akkada'],
    ['شددوا على أهميته.', 'شددوا على = declared akkada'],
    ['مهاجرون جدد وصلوا.'],
    ['دعت جميع الأطراف إلى الحوار.', 'دعت جميع الأطراف إلى = declared daa'],
    ['نوّه الوزراء بالنتائج.', 'نوّه الوزراء بالنتائج = acknowledged tanwih'],
    ['عبر الوزير عن شكره.', 'عبر الوزير عن شكره = acknowledged tanwih'],
    ['أبدى الجانبان ارتياحهما.', 'أبدى الجانبان ارتياحهما = acknowledged tanwih'],
    ['أخذت علما بالتقرير.', 'أخذت علما = acknowledged ilm'],
    ['رحبا بمهمة التحقيق.', 'رحبا بمهمة = acknowledged tarhib'],
    ['الاستراتيجية مكنت من تسوية الوضعية.', 'مكنت من = claimed natija'],
    ['تمنع عشرات الآلاف من المحاولات.', 'تمنع = claimed raqm'],
    ['تتواصل التحقيقات.', 'تتواصل = claimed jari'],
    ['قال «يمكن أن يقع ذلك» ثم مضى.'],
  ],
}

it.each([
  ['Partners who will help.', 'en', true],
  ['A group that also could meet.', 'en', true],
  ['A group, which will meet.', 'en', false],
  ['That office will open.', 'en', false],
  ['Des efforts qui y mèneront.', 'fr', true],
  ['Un groupe, qui se réunira, aidera.', 'fr', false],
  ['Esfuerzos que ayudarán.', 'es', true],
  ['الجهود التي ستدعم ذلك', 'ar', true],
] as const)('of %j in %s the verb is that of a clause that says which: %s', (text, language, isIt) => {
  expect(forceOfWords(text, language)[0]?.isOfRelative).toBe(isIt)
})

it.each([
  ['This includes training.', 'en', true],
  ['This would include training.', 'en', true],
  ['It is said that this includes training.', 'en', false],
  ['Cela comprend la formation.', 'fr', true],
  ['Esto incluye la formación.', 'es', true],
  ['ويشمل ذلك التكوين.', 'ar', true],
  ['', 'en', false],
] as const)('%j in %s goes on with the sentence before it: %s', (text, language, does) => {
  expect(goesOnWithBefore(text, language)).toBe(does)
})

/** The forces that a reason is said of. One that is said of another would be untrue of its entry. */
const REASON_OF: Readonly<Record<LexiconReason, readonly string[]>> = {
  ...{ agreement: ['agreed'], undertaking: ['agreed'], decision: ['agreed'], future: ['agreed'] },
  ...{ intention: ['intended'], proposal: ['conditional'] },
  ...{ possibility: ['conditional'], readiness: ['conditional'], examining: ['conditional'] },
  ...{ effort: ['conditional'], condition: ['conditional'], weakened: ['conditional'] },
  ...{ condemnation: ['declared'], sorrow: ['declared'], emphasis: ['declared'], appeal: ['declared'] },
  ...{ aim: ['declared'], duty: ['declared'], attachment: ['declared'], value: ['declared'] },
  support: ['declared'],
  ...{ notice: ['acknowledged'], recognition: ['acknowledged'], welcome: ['acknowledged'] },
  praise: ['acknowledged'],
  ...{ result: ['claimed'], figure: ['claimed'], underway: ['claimed'], showing: ['claimed'] },
  ...{ event: ['claimed'], assertion: ['claimed'] },
}

it.each(LEXICON_LANGUAGES)('in %s no entry has a reason that is said of another force', (language) => {
  const untrue = LEXICON[language].entries.filter(({ force, why }) => !REASON_OF[why].includes(force))
  expect(untrue.map(({ id }) => id)).toEqual([])
})

it.each([
  ['They agreed to plan to meet.', 'en', 'intended', 'intention'],
  ['They agreed to propose to meet.', 'en', 'conditional', 'proposal'],
  ['They agreed to explore ways.', 'en', 'conditional', 'weakened'],
  ['They envisage a visit.', 'en', 'conditional', 'proposal'],
  ['Ils envisagent une visite.', 'fr', 'conditional', 'proposal'],
  ['Proponemos viajar.', 'es', 'conditional', 'proposal'],
] as const)('%j in %s is %s because of %s', (text, language, force, why) => {
  expect(forceOfWords(text, language)).toMatchObject([{ force, why }])
})

const shown = (text: string, language: LexiconLanguage) =>
  forceOfWords(text, language).map(({ words, force, entry }) => `${words} = ${force} ${entry.slice(3)}`)

describe.each(LEXICON_LANGUAGES)('in %s', (language) => {
  it.each(tables[language])('%s', (text, ...found) => {
    expect(shown(text, language)).toEqual(found)
  })

  it('has entries with ids and reasons of their own, and each of its rows names one that exists', () => {
    const ids = LEXICON[language].entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith(`${language}.`))).toBe(true)
    const named = tables[language].flatMap(([, ...found]) =>
      found.map((each) => `${language}.${each.split(' ').at(-1)}`),
    )
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('gives words of the text, in order and apart, whatever the text', () => {
    const pieces = fc.array(
      fc.constantFrom(...tables[language].flatMap(([text]) => text.split(' ')), '«', '»', '👩‍👧', '\n'),
      {
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(pieces, (some) => {
        const text = some.join(' ')
        let last = 0
        for (const { start, end, words } of forceOfWords(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(words)
          expect(words.trim()).toBe(words)
          last = end
        }
      }),
      { numRuns: 200 },
    )
  })
})

it.each([
  ['fr-MA', 'fr'],
  ['AR', 'ar'],
  ['de', null],
  ['', null],
])('reads the language tag %j as %s', (tag, language) => {
  expect(lexiconLanguage(tag)).toBe(language)
})
