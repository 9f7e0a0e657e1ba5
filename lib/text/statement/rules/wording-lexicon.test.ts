import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LEXICON_LANGUAGES, type LexiconLanguage, type LexiconReason } from './lexicon-entry'
import { forceOfWords, goesOnWithBefore, LEXICON, lexiconLanguage } from './wording-lexicon'

/** A sentence of ours and what is found in it: `words = force by entry`, in reading order. */
type Row = readonly [text: string, ...found: string[]]

const tables: Readonly<Record<LexiconLanguage, readonly Row[]>> = {
  en: [
    ['They agreed to meet again.', 'agreed to = agreed by en.agree'],
    [
      'The two sides agreed, in this context, to share data.',
      'agreed, in this context, to = agreed by en.agree',
    ],
    ['The text agreed on Monday stands.', 'agreed on = agreed by en.agree'],
    ['The agreed text was circulated.'],
    ['They did not agree to meet.'],
    [
      'They reached a common understanding on visas.',
      'reached a common understanding on = agreed by en.reach-agreement',
    ],
    ['The Parties undertake to report.', 'undertake to = agreed by en.undertake'],
    ['Both commit to reporting.', 'commit to = agreed by en.commit'],
    ['Both are committed to openness.', 'are committed to = declared by en.committed'],
    ['Both are committed to reporting.', 'are committed to = agreed by en.committed-act'],
    ['We are committed to openness by 2030.', 'are committed to = agreed by en.committed-act'],
    [
      'We remain, as neighbours, committed to openness.',
      'remain, as neighbours, committed to = declared by en.committed',
    ],
    ['We commit, as neighbours, to report.', 'commit, as neighbours, to = agreed by en.commit'],
    ['We, the ministers of a test, commit to report.', 'commit to = agreed by en.commit'],
    [
      'They intend, in accordance with the law, to report.',
      'intend, in accordance with the law, to = intended by en.intend',
    ],
    ['They intend. We agree, to a degree.', 'agree, to = agreed by en.agree'],
    ['Countries may need help.'],
    ['Its impact will be severe.'],
    [
      'The cost will be high, and the office will be opened.',
      'will = agreed by en.will',
      'will = agreed by en.will',
    ],
    [
      'They reaffirm, in public, our commitment to peace.',
      'reaffirm = declared by en.stress',
      'commitment to = declared by en.committed',
    ],
    ['They support all efforts.', 'support = declared by en.support'],
    ['They share democratic values.', 'share democratic values = declared by en.alliance'],
    ['It constitutes a threat to peace.', 'constitutes a threat = claimed by en.assertion'],
    ['They look forward to it.', 'look forward to = declared by en.aim'],
    ['A strategic and committed partner of ours.'],
    ['Donors pledged to double it.', 'pledged to = agreed by en.pledge'],
    ['Their pledge to double it is old.'],
    ['It pledged its full support.', 'pledged its full support = agreed by en.pledge'],
    ['They expressed their readiness to help.', 'expressed their readiness to = conditional by en.readiness'],
    ['They decided to open an office.', 'decided to = agreed by en.decide'],
    ['The mechanism will include training.', 'will = agreed by en.will'],
    ['It will not be extended.', 'will = agreed by en.will'],
    ['The political will of the parties is known.'],
    ['They have the will to do so.', 'will to = declared by en.committed'],
    ['A letter from Will Smith.'],
    ['Neither side shall disclose it.', 'shall = agreed by en.shall'],
    ['It could cover training.', 'could = conditional by en.could'],
    ['It could not be confirmed.'],
    ['It could have been avoided.'],
    ['The office may be opened.', 'may = conditional by en.may'],
    ['They met in May.'],
    ['They met on 12 May 2022.'],
    ['May 2022 was quiet.'],
    ['The mayor of Rabat spoke.'],
    ['Experts may not enter.'],
    ['They intend to open an office.', 'intend to = intended by en.intend'],
    ['They will seek to open an office.', 'will seek to = intended by en.seek'],
    ['We aim to open an office.', 'aim to = intended by en.seek'],
    ['This plan aims to train.', 'aims to = declared by en.aim'],
    ['They intend to explore ways forward.', 'intend to = intended by en.intend'],
    ['They envisage a visit.', 'envisage = conditional by en.envisage'],
    ['The action plan to that end exists.'],
    ['They explore ways forward.', 'explore = conditional by en.explore'],
    ['They agreed to explore ways forward.', 'agreed to explore = conditional by en.explore'],
    ['They will consider an office.', 'will consider = conditional by en.explore'],
    ['They could agree to meet.', 'could = conditional by en.could'],
    ['They consider that peace matters.', 'consider that = declared by en.stress'],
    ['They stand ready to help.', 'stand ready to = conditional by en.readiness'],
    ['They will endeavour to help.', 'will endeavour to = conditional by en.endeavour'],
    [
      'They will, where appropriate, share data.',
      'will = agreed by en.will',
      'where appropriate = conditional by en.condition',
    ],
    ['They condemn the attack.', 'condemn = declared by en.condemn'],
    ['He was condemned to death.'],
    ['They mourn the dead.', 'mourn = declared by en.mourn'],
    ['They expressed their deep concern.', 'expressed their deep concern = declared by en.mourn'],
    ['They stressed its weight.', 'stressed = declared by en.stress'],
    ['Troops under stress and heat stress tests.'],
    ['They reaffirm their friendship.', 'reaffirm = declared by en.stress'],
    ['They call on all sides.', 'call on = declared by en.call'],
    ['They seek to help.', 'seek to = declared by en.aim'],
    ['All states should ratify it.', 'should = declared by en.duty'],
    ['Trust is a shared value.', 'is a shared value = declared by en.value'],
    ['They note the report.', 'note = acknowledged by en.note'],
    ['They took note of it.', 'took note of = acknowledged by en.note'],
    ['A note verbale, and a note.'],
    ['They recognise the effort.', 'recognise = acknowledged by en.recognise'],
    ['An internationally recognised border.'],
    ['They welcomed the report.', 'welcomed = acknowledged by en.welcome'],
    ['Guests are welcome to join.'],
    ['They pay tribute to the staff.', 'pay tribute to = acknowledged by en.praise'],
    ['The plan has contributed to this.', 'has contributed to = claimed by en.result'],
    ['The guard rescued tens of thousands.', 'rescued = claimed by en.figure'],
    ['The guard rescued 1,200 people.', 'rescued = claimed by en.figure'],
    ['The guard rescued people in 2022.'],
    ['Inquiries are still ongoing.', 'are still ongoing = claimed by en.underway'],
    ['The accord was signed there.', 'was signed = claimed by en.event'],
    ['He said “it will happen” and left.'],
    ['“They will meet.”', 'will = agreed by en.will'],
    ['Nothing here.'],
  ],
  fr: [
    ['Nous nous engageons, en voisins, à agir.', 'nous engageons, en voisins, à = agreed by fr.engager'],
    ['Nous élargirons nos efforts.', 'Nous élargirons = agreed by fr.futur'],
    ['Nous renforcerons nos efforts.', 'Nous renforcerons = agreed by fr.futur'],
    ['Nous espérons et nous considérons.', 'espérons = declared by fr.viser'],
    ['Nous sommes déterminés à agir.', 'sommes déterminés à = declared by fr.attachement'],
    ['Nous sommes engagés à créer un bureau.', 'sommes engagés à = agreed by fr.engager-acte'],
    ['Nous restons attachés à la paix d’ici 2030.', 'restons attachés à = agreed by fr.engager-acte'],
    ['Nous soutenons les efforts.', 'soutenons les = declared by fr.soutenir'],
    ['Nous applaudissons leurs efforts.', 'applaudissons = acknowledged by fr.saluer'],
    ['Nous prévoyons, en voisins, d’agir.', 'prévoyons, en voisins, d = intended by fr.intention'],
    ['Cela constitue une menace.', 'constitue une menace = claimed by fr.constat'],
    ['Ils conviennent de se revoir.', 'conviennent de = agreed by fr.convenir'],
    ['Les ministres ont convenu de se revoir.', 'ont convenu de = agreed by fr.convenir'],
    ['Il convient de rester prudent.', 'Il convient de = declared by fr.devoir'],
    ['Ils ne conviennent pas de cela.'],
    ['Les Parties s’engagent à coopérer.', 's’engagent à = agreed by fr.engager'],
    ["Les Parties s'engagent à coopérer.", "s'engagent à = agreed by fr.engager"],
    ['Elles se sont engagées à coopérer.', 'se sont engagées à = agreed by fr.engager'],
    ['Ils restent engagés en faveur de la paix.', 'restent engagés en = declared by fr.attachement'],
    ['Ils se sont mis d’accord pour agir.', 'se sont mis d’accord pour = agreed by fr.accorder'],
    ['Ils ont décidé de créer un bureau.', 'ont décidé de = agreed by fr.decider'],
    ['Les mécanismes incluront la formation.', 'incluront = agreed by fr.futur'],
    ['Le front et l’opéra de Gibraltar.'],
    ['Il pourrait couvrir la formation.', 'pourrait = conditional by fr.pouvoir'],
    ['Ce partenariat pourra couvrir la formation.', 'pourra = conditional by fr.pouvoir'],
    ['Elles ne pourraient pas suffire.'],
    ['Il a écrit « cela pourrait suffire » hier.'],
    ['Les projets seraient financés.', 'seraient = conditional by fr.conditionnel'],
    ['Ils envisagent une visite.', 'envisagent = conditional by fr.envisager'],
    ['Nous avons l’intention de voyager.', 'avons l’intention de = intended by fr.intention'],
    [
      'Nous avons également pour intention d’agir.',
      'avons également pour intention d = intended by fr.intention',
    ],
    ['Ils chercheront à agir.', 'chercheront à = intended by fr.intention'],
    ['Ils entendent renforcer leurs liens.', 'entendent renforcer = intended by fr.intention'],
    ['Ils s’engagent à examiner la question.', 's’engagent à examiner = conditional by fr.examiner'],
    ['Ils sont prêts à agir.', 'sont prêts à = conditional by fr.disposition'],
    ['Le cas échéant, ils agissent.', 'Le cas échéant = conditional by fr.condition'],
    ['Ils condamnent ces actes.', 'condamnent = declared by fr.condamner'],
    ['Il est condamné à payer.'],
    ['Ils déplorent les décès.', 'déplorent = declared by fr.deplorer'],
    ['Ils de\u0301plorent les de\u0301ce\u0300s.', 'de\u0301plorent = declared by fr.deplorer'],
    ['Ils soulignent son importance.', 'soulignent = declared by fr.souligner'],
    ['Soulignant son importance, il part.', 'Soulignant = declared by fr.souligner'],
    ['Il a également souligné son rôle.', 'a également souligné = declared by fr.souligner'],
    ['Ils ont, à cet égard, salué ce pas.', 'ont, à cet égard, salué = acknowledged by fr.saluer'],
    ['Ils appellent toutes les parties à agir.', 'appellent toutes les parties à = declared by fr.appeler'],
    ['Ce plan vise à former.', 'vise à = declared by fr.viser'],
    ['Le respect est une valeur commune.', 'est une valeur commune = declared by fr.valeur'],
    ['Ils prennent note du rapport.', 'prennent note du = acknowledged by fr.noter'],
    ['La note de service, une note.'],
    ['Ils reconnaissent ces efforts.', 'reconnaissent = acknowledged by fr.reconnaitre'],
    ['Elles se félicitent de ce pas.', 'se félicitent de = acknowledged by fr.saluer'],
    ['Ils rendent hommage aux agents.', 'rendent hommage aux = acknowledged by fr.louer'],
    ['Cela a permis de régulariser.', 'a permis de = claimed by fr.resultat'],
    ['Le pays empêche des dizaines de milliers de départs.', 'empêche = claimed by fr.chiffre'],
    ['Les enquêtes se poursuivent.', 'se poursuivent = claimed by fr.encours'],
    ['Le pays est l’un des premiers.', 'est l’un des = claimed by fr.evenement'],
  ],
  es: [
    [
      'Nos comprometemos, como vecinos, a actuar.',
      'Nos comprometemos, como vecinos, a = agreed by es.comprometerse',
    ],
    ['Reforzaremos el apoyo.', 'Reforzaremos = agreed by es.futuro'],
    ['Queremos reforzarlo.'],
    ['Queremos reforzar el apoyo.', 'Queremos reforzar = declared by es.buscar'],
    ['Seguimos comprometidos con la paz.', 'Seguimos comprometidos con = declared by es.compromiso'],
    [
      'Seguimos comprometidos a crear una oficina.',
      'Seguimos comprometidos a = agreed by es.comprometido-acto',
    ],
    [
      'Reafirmamos nuestro compromiso compartido de actuar.',
      'Reafirmamos = declared by es.subrayar',
      'nuestro compromiso compartido de = declared by es.compromiso',
    ],
    ['Procuramos reforzar el apoyo.', 'Procuramos reforzar = intended by es.intencion'],
    ['Apoyamos los esfuerzos.', 'Apoyamos los = declared by es.apoyar'],
    ['Valoramos la ayuda.', 'Valoramos la = acknowledged by es.elogiar'],
    ['Esto representa una amenaza.', 'representa una amenaza = claimed by es.constancia'],
    ['Las partes acuerdan reunirse.', 'acuerdan = agreed by es.acordar'],
    ['Han acordado reunirse.', 'Han acordado = agreed by es.acordar'],
    ['No acuerdan nada.'],
    ['Ya no se acuerdan de aquello.'],
    ['Se comprometen a cooperar.', 'Se comprometen a = agreed by es.comprometerse'],
    ['No se comprometen a cooperar.'],
    ['Están comprometidos con la paz.', 'Están comprometidos con = declared by es.compromiso'],
    ['Decidieron crear una oficina.', 'Decidieron crear = agreed by es.decidir'],
    ['Los mecanismos incluirán formación.', 'incluirán = agreed by es.futuro'],
    ['Los mecanismos incluira\u0301n formación.', 'incluira\u0301n = agreed by es.futuro'],
    ['Una delegación de Teherán y otra de Panamá.'],
    ['Podría abarcar la formación.', 'Podría = conditional by es.poder'],
    ['Las medidas podrían abarcarla.', 'podrían = conditional by es.poder'],
    ['No podrían abarcarla.'],
    ['Dijo «podrían abarcarla» ayer.'],
    ['Tienen la intención de viajar.', 'Tienen la intención de = intended by es.intencion'],
    ['Tenemos previsto viajar.', 'Tenemos previsto viajar = intended by es.intencion'],
    ['Se proponen viajar.', 'Se proponen viajar = intended by es.intencion'],
    ['Contemplan un viaje.', 'Contemplan = conditional by es.contemplar'],
    ['Se comprometen a explorar vías.', 'Se comprometen a explorar = conditional by es.examinar'],
    ['Están dispuestos a ayudar.', 'Están dispuestos a = conditional by es.disposicion'],
    ['En su caso, actuarán.', 'En su caso = conditional by es.condicion', 'actuarán = agreed by es.futuro'],
    ['Condenan el ataque.', 'Condenan = declared by es.condenar'],
    ['La condena fue firme.'],
    ['Lamentan las muertes.', 'Lamentan = declared by es.lamentar'],
    ['Subrayan su importancia.', 'Subrayan = declared by es.subrayar'],
    ['Instan a las partes.', 'Instan a = declared by es.instar'],
    ['Los Estados deben actuar.', 'deben = declared by es.deber'],
    ['El respeto es un valor común.', 'es un valor común = declared by es.valor'],
    ['Toman nota del informe.', 'Toman nota del = acknowledged by es.tomar-nota'],
    ['Reconocen los esfuerzos.', 'Reconocen = acknowledged by es.reconocer'],
    ['Celebran la apertura.', 'Celebran la = acknowledged by es.acoger'],
    ['Celebran una reunión.'],
    ['Acogen con satisfacción el informe.', 'Acogen con satisfacción = acknowledged by es.acoger'],
    ['Valoran muy positivamente el trabajo.', 'Valoran muy positivamente = acknowledged by es.elogiar'],
    ['Ha permitido regularizar.', 'Ha permitido = claimed by es.resultado'],
    ['Impidieron la salida de miles de personas.', 'Impidieron = claimed by es.cifra'],
    ['Las investigaciones siguen en curso.', 'siguen en curso = claimed by es.encurso'],
    ['Fue elegido entonces.', 'Fue elegido = claimed by es.suceso'],
  ],
  ar: [
    ['ونلتزم بتقديم الدعم.', 'ونلتزم بتقديم = agreed by ar.iltazama'],
    ['وسنواصل العمل.', 'وسنواصل = agreed by ar.sawfa'],
    ['سياسة جديدة في سنة قادمة.'],
    ['فنؤكد ذلك.', 'فنؤكد = declared by ar.akkada'],
    ['نعيد التأكيد على ذلك.', 'نعيد التأكيد = declared by ar.akkada'],
    ['نؤيد هذه الجهود.', 'نؤيد = declared by ar.daam'],
    ['جددوا عزمهم على ذلك.', 'عزمهم على = declared by ar.tamassuk'],
    ['وسنسعى إلى ذلك.', 'وسنسعى إلى = intended by ar.yatazim'],
    ['اتفق الطرفان على تجديد الشراكة.', 'اتفق الطرفان على = agreed by ar.ittafaqa'],
    ['واتفقوا على التعاون.', 'واتفقوا على = agreed by ar.ittafaqa'],
    ['اِتَّفَقَتْ على التعاون.', 'اِتَّفَقَتْ على = agreed by ar.ittafaqa'],
    ['لم يتفق الطرفان على ذلك.'],
    ['الاتفاق على الورق.'],
    ['التزمت الحكومة بتقديم الدعم.', 'التزمت الحكومة بتقديم = agreed by ar.iltazama'],
    ['سوف يجتمعان.', 'سوف = agreed by ar.sawfa'],
    ['ستشمل الآليات التكوين.', 'ستشمل = agreed by ar.sawfa'],
    ['يمكن أن تشمل الشراكة التكوين.', 'يمكن أن = conditional by ar.yumkin'],
    ['لا يمكن أن تشمل ذلك.'],
    ['قد يشمل ذلك التكوين.', 'قد يشمل = conditional by ar.qad'],
    ['وقد تم التوقيع عليه.'],
    ['نعتزم فتح مكتب.', 'نعتزم = intended by ar.yatazim'],
    ['نخطط لفتح مكتب.', 'نخطط لفتح = intended by ar.yatazim'],
    ['ستسعى إلى فتح مكتب.', 'ستسعى إلى = intended by ar.yatazim'],
    ['اتفقا على دراسة إمكانية التعاون.', 'اتفقا على دراسة إمكانية = conditional by ar.dirasa'],
    ['عبروا عن استعدادهم للتعاون.', 'استعدادهم للتعاون = conditional by ar.istidad'],
    ['أدان الوزراء هذه الأعمال.', 'أدان = declared by ar.adana'],
    ['ادان الوزراء هذه الأعمال.', 'ادان = declared by ar.adana'],
    ['أعرب الوزراء عن أسفهم العميق.', 'أعرب الوزراء عن أسفهم = declared by ar.asaf'],
    ['أعربوا عن ارتياحهم.', 'أعربوا عن ارتياحهم = acknowledged by ar.tanwih'],
    ['وأكّد الطرفان ذلك.', 'وأكّد = declared by ar.akkada'],
    ['شددوا على أهميته.', 'شددوا على = declared by ar.akkada'],
    ['مهاجرون جدد وصلوا.'],
    ['دعت جميع الأطراف إلى الحوار.', 'دعت جميع الأطراف إلى = declared by ar.daa'],
    ['نوّه الوزراء بالنتائج.', 'نوّه الوزراء بالنتائج = acknowledged by ar.tanwih'],
    ['عبر الوزير عن شكره.', 'عبر الوزير عن شكره = acknowledged by ar.tanwih'],
    ['أبدى الجانبان ارتياحهما.', 'أبدى الجانبان ارتياحهما = acknowledged by ar.tanwih'],
    ['أخذت علما بالتقرير.', 'أخذت علما = acknowledged by ar.ilm'],
    ['رحبا بمهمة التحقيق.', 'رحبا بمهمة = acknowledged by ar.tarhib'],
    ['الاستراتيجية مكنت من تسوية الوضعية.', 'مكنت من = claimed by ar.natija'],
    ['تمنع عشرات الآلاف من المحاولات.', 'تمنع = claimed by ar.raqm'],
    ['تتواصل التحقيقات.', 'تتواصل = claimed by ar.jari'],
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
  forceOfWords(text, language).map(({ words, force, entry }) => `${words} = ${force} by ${entry}`)

describe.each(LEXICON_LANGUAGES)('in %s', (language) => {
  it.each(tables[language])('%s', (text, ...found) => {
    expect(shown(text, language)).toEqual(found)
  })

  it('has entries with ids and reasons of their own, and each of its rows names one that exists', () => {
    const ids = LEXICON[language].entries.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => id.startsWith(`${language}.`))).toBe(true)
    const named = tables[language].flatMap(([, ...found]) => found.map((each) => each.split(' by ')[1]))
    expect(named.filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  it('finds the same words however accents are encoded', () => {
    for (const [text] of tables[language]) {
      const forms = (['NFC', 'NFD'] as const).map((form) =>
        forceOfWords(text.normalize(form), language).map(({ words, entry }) => [
          words.normalize('NFC'),
          entry,
        ]),
      )
      expect(forms[0]).toEqual(forms[1])
    }
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

/**
 * Measured on the one real statement, without changing a table for it. The tables were written by somebody who had read it, so
 * the figures flatter. An item is found where a match with its force stands in its words; the four that “could” governs have none of
 * their own.
 */
describe('on the statement of Rabat', () => {
  const text = readFileSync('prisma/seed/data/rabat-2022-07-08.en.txt', 'utf8')
  const { items } = JSON.parse(readFileSync('prisma/seed/data/rabat-2022.json', 'utf8')) as {
    items: readonly { reference: string; force: string; start: number; end: number }[]
  }
  const matches = forceOfWords(text, 'en')

  it('proposes the force of the item for 15 of 18 places', () => {
    const right = matches.filter((match) =>
      items.some((item) => item.start < match.end && match.start < item.end && item.force === match.force),
    )
    expect([right.length, matches.length]).toEqual([15, 18])
    // Said of the results of past cooperation, which is praise; of the networks, who are no party; and of a policy, where praise has a
    // claim of fact inside.
    expect(matches.filter((match) => !right.includes(match)).map(({ words }) => words)).toEqual([
      'highlighting',
      'are willing to',
      'one of the most',
    ])
  })

  it('finds 15 of 26 items by words of their own', () => {
    const missed = items.filter(
      (item) =>
        !matches.some(
          ({ start, end, force }) => start < item.end && item.start < end && force === item.force,
        ),
    )
    expect(missed.map(({ reference }) => reference)).toEqual([
      '2a',
      '2c',
      '7b',
      '7c',
      '7d',
      '7e',
      '8b',
      '10b',
      '11a',
      '11b',
      '11c',
    ])
  })
})

it('what was read of a text is not read again', () => {
  const text = 'Test text. They could agree, and they agreed to meet.'
  expect(forceOfWords(text, 'en').length).toBeGreaterThan(0)
  expect(forceOfWords(text, 'en')).toBe(forceOfWords(text, 'en'))
  expect(forceOfWords(text, 'fr')).toEqual([])
})
