import type { LexiconTable } from './lexicon-entry'
import { french } from './lexicon-verbs'

const COMMITTED =
  'reste|restent|restons|demeure|demeurent|demeurons|est|sont|sommes ~2 engagé|engagés|engagée|engagées|attaché|attachés|attachée|attachées|déterminé|déterminés|déterminée|déterminées|résolu|résolus , à|aux|au|en'

/** Acts that come to an end, which somebody can have done: before them “engagés à” binds, and states no mere attitude. */
const ACTS =
  'fournir|créer|établir|lancer|ouvrir|adopter|signer|ratifier|doubler|tripler|réduire|publier|financer|verser|mobiliser|allouer|achever|éliminer|supprimer|déployer|organiser|tenir|convoquer|construire|élaborer|investir|contribuer'

/** By when: “d’ici 2030”, “avant la fin de l’année”. */
const BY_A_DATE = '~9 d|avant|jusqu ici|20*|en|la|fin|à'

/** Elided words are words of their own here: `s’engagent à` is `s engagent à`, `l’accord` is `l accord`. */
export const frenchLexicon: LexiconTable = {
  negators: ['ne', 'n', 'ni', 'pas', 'jamais'],
  negatorReach: 2,
  relatives: ['qui|dont|où ?ne|n ?le|la|les|l|s|se|y|en|leur|lui|nous'],
  goingOn: ['cela|ceci|celle|ce ?ci|qui inclut|comprend|comprendra|inclura|suppose', 'il s agit ?notamment'],
  numbers: [
    'cent',
    'cents',
    'centaine',
    'centaines',
    'mille',
    'millier',
    'milliers',
    'million',
    'millions',
    'milliard',
    'milliards',
    'dizaines',
  ],
  entries: [
    {
      id: 'fr.convenir',
      force: 'agreed',
      why: 'agreement',
      forms: [
        `${french('convenir')} ~2 , de|d|que|qu`,
        'est|sont|ont|a|avons|sommes ?également|aussi|ainsi|notamment convenu|convenus|convenue|convenues ~2 de|d|que|qu',
      ],
      notAfter: 'il|comme',
    },
    {
      id: 'fr.accorder',
      force: 'agreed',
      why: 'agreement',
      forms: [
        's accorde|accordent ~1 pour|sur|à',
        's|se est|sont accordé|accordés|accordée|accordées ~1 pour|sur|à',
        's|se est|sont mis|mise|mises d accord ~1 pour|sur|afin',
        'parvenu|parvenus|parviennent|parvenues à un ?e accord',
      ],
    },
    {
      id: 'fr.engager',
      force: 'agreed',
      why: 'undertaking',
      forms: [
        's engage|engagent|engagèrent ~2 , à',
        'nous engageons ~1 , à',
        's engageant à',
        's|se est|sont ?également engagé|engagés|engagée|engagées ~2 à',
        'prend|prennent|pris l engagement de|d',
        'promet|promettent|promis de|d',
      ],
    },
    {
      id: 'fr.engager-acte',
      force: 'agreed',
      why: 'undertaking',
      forms: [COMMITTED],
      followedBy: [ACTS, BY_A_DATE],
    },
    {
      id: 'fr.decider',
      force: 'agreed',
      why: 'decision',
      forms: [`${french('décider')} ~1 , de|d|que`, 'a|ont|avons ?également|ainsi décidé|résolu ~1 de|d|que'],
    },
    {
      id: 'fr.futur',
      force: 'agreed',
      why: 'future',
      forms: [
        'sera|seront|aura|auront|fera|feront',
        '*eront|*iront|*dront|*tront|*vront|*rront|*uront',
        '*dra|*ttra|*era|*ira|*clura',
        'nous ?y|le|la|les|en *erons|*iendrons|*endrons|*ttrons|*uivrons|aurons|agirons|devrons',
        'nous ?y|le|la|les|en établirons|élargirons|réunirons|garantirons|fournirons|investirons|bâtirons|définirons',
      ],
      notAfter: 'le|la|les|un|une|des|l|d|de',
      notBefore: 'possible|possibles',
      negated: 'taken',
      lowerCase: true,
    },
    {
      id: 'fr.pouvoir',
      force: 'conditional',
      why: 'possibility',
      forms: ['pourrait|pourraient|pourra|pourront|pourrions|pourrons', 'sera|serait possible'],
    },
    {
      id: 'fr.conditionnel',
      force: 'conditional',
      why: 'possibility',
      forms: ['serait|seraient|aurait|auraient', '*eraient'],
      lowerCase: true,
    },
    {
      id: 'fr.disposition',
      force: 'conditional',
      why: 'readiness',
      forms: [
        'est|sont|déclare|déclarent|dit|disent ~1 prêt|prête|prêts|prêtes|disposé|disposée|disposés|disposées à',
      ],
    },
    {
      id: 'fr.intention',
      force: 'intended',
      why: 'intention',
      forms: [
        `${french('prévoir')} ~1 , de|d`,
        `${french('entendre')} ?également , *er|*ir|*re`,
        'compte|comptent|comptons ?également , *er|*ir|*re',
        'a|ont|avons|ayant ~1 l intention , de|d',
        'a|ont|avons|ayant ~1 pour intention , de|d',
        'l intention , de|d',
        'cherchera|chercheront|chercherons|tâchera|tâcheront|tâcherons à|de|d',
        'visera|viseront|viserons à',
      ],
    },
    {
      id: 'fr.envisager',
      force: 'conditional',
      why: 'proposal',
      forms: [
        'envisage|envisagent|envisageons|envisageant|envisageront|envisagera',
        `${french('proposer')} ?également , de|d`,
      ],
    },
    {
      id: 'fr.examiner',
      force: 'conditional',
      why: 'examining',
      forms: [
        'examine|examinent|examiner|examinera|examineront|examinons',
        'étudie|étudient|étudier|étudiera|étudieront|étudions',
        'explore|explorent|explorer|explorera|exploreront|explorons',
        'réfléchir|réfléchissent|réfléchiront à|aux|au|sur',
      ],
    },
    {
      id: 'fr.efforcer',
      force: 'conditional',
      why: 'effort',
      forms: [
        's efforce|efforcent|efforcera|efforceront|efforcer de|d',
        'tente|tentent|tenteront|tenter de|d',
      ],
    },
    {
      id: 'fr.condition',
      force: 'conditional',
      why: 'condition',
      forms: [
        'le cas échéant',
        'dans la mesure du possible',
        'si|lorsque|quand nécessaire|possible|besoin|opportun',
        'sous réserve de|d|du|des',
        'à titre volontaire',
        'en tant que de besoin',
      ],
    },
    {
      id: 'fr.condamner',
      force: 'declared',
      why: 'condemnation',
      forms: [
        french('condamner'),
        french('dénoncer'),
        'rejette|rejettent|rejetons|rejetèrent|rejetant',
        'a|ont|avons ?fermement|également|vivement condamné|dénoncé|rejeté',
      ],
      notBefore: 'à',
    },
    {
      id: 'fr.deplorer',
      force: 'declared',
      why: 'sorrow',
      forms: [
        french('déplorer'),
        french('regretter'),
        'a|ont|avons ?vivement|également déploré|regretté',
        'exprime|expriment|exprimons|exprimant|exprimé ~4 condoléances|tristesse|préoccupation|inquiétude|solidarité|regret|regrets|compassion|douleur',
        's incline|inclinent devant',
      ],
    },
    {
      id: 'fr.souligner',
      force: 'declared',
      why: 'emphasis',
      forms: [
        french('souligner'),
        'insiste|insistent|insistons|insistèrent|insistant sur',
        french('rappeler'),
        french('réaffirmer'),
        french('réitérer'),
        french('affirmer'),
        `${french('confirmer')} notre|nos|leur|leurs|son|sa|la|le|les|l|que`,
        'déclare|déclarent|déclarons|déclarèrent|déclarant que|qu|leur|attachés|déterminés',
        'estime|estiment|estimons que|qu',
        'est|sont|sommes|étant ~1 conscient|conscients|conscientes|conscient|convaincu|convaincus|convaincues de|d|du|des|que|qu',
        'reste|restent|demeure|demeurent ~1 contraignant|contraignants|contraignante|contraignantes',
        'fait|font|faisons la présente déclaration',
        'a|ont estimé que|qu',
        'a|ont|avons ~4 souligné|insisté|rappelé|réaffirmé|réitéré|affirmé',
        'met|mettent|mettons|mettant|mis en exergue|avant|lumière|évidence|relief',
      ],
      notAfter: 'comme',
    },
    {
      id: 'fr.appeler',
      force: 'declared',
      why: 'appeal',
      forms: [
        'appelle|appellent|appelons|appelant|appelé ~3 à|au|aux',
        french('inviter'),
        french('exhorter'),
        french('encourager'),
      ],
    },
    {
      id: 'fr.viser',
      force: 'declared',
      why: 'aim',
      forms: [
        'vise|visent|visons ?également|notamment à',
        'cherche|cherchent|cherchons , à',
        french('souhaiter'),
        french('espérer'),
        'se réjouit|réjouissent de *er|*ir|*re',
        'ambitionne|ambitionnent de|d',
      ],
    },
    {
      id: 'fr.devoir',
      force: 'declared',
      why: 'duty',
      forms: [
        'doit|doivent|devons|devra|devront|devrait|devraient',
        'il convient|conviendra de|d',
        'il faut',
      ],
      negated: 'taken',
    },
    {
      id: 'fr.attachement',
      force: 'declared',
      why: 'attachment',
      forms: [
        COMMITTED,
        `${french('renouveler')} ~2 attachement|engagement|engagements`,
        'leur|leurs|son|ses|notre|nos ?ferme|plein attachement|détermination|volonté|engagement|engagements ?commun|communs|partagé , à|aux|au|de|d|en',
      ],
    },
    {
      id: 'fr.valeur',
      force: 'declared',
      why: 'value',
      forms: [
        'est|sont|constitue|constituent ~2 valeur|valeurs|principe|principes|priorité|objectif|responsabilité|défi commune|communes|commun|communs|partagée|partagées|partagé|fondamental|fondamentale',
      ],
    },
    {
      id: 'fr.soutenir',
      force: 'declared',
      why: 'support',
      forms: [
        'soutient|soutiennent|soutenons|soutinrent|appuie|appuient|appuyons|appuyèrent|défend|défendent|défendons ?pleinement|fermement le|la|les|l|un|une|tous|toutes|cette|ces|ce',
        'partage|partagent|partageons ~1 valeurs|principes|vision|préoccupations|conviction',
      ],
    },
    {
      id: 'fr.noter',
      force: 'acknowledged',
      why: 'notice',
      forms: [
        'note|notent|notons|notèrent|notant ?avec',
        'prend|prennent|prenons|prirent|prenant|pris note|acte ?également de|d|du|des',
        french('constater'),
        'a|ont|avons ?également noté|constaté',
      ],
      notAfter: 'la|une|cette|de|en|sa|leur|présente',
    },
    {
      id: 'fr.reconnaitre',
      force: 'acknowledged',
      why: 'recognition',
      forms: [french('reconnaître'), 'a|ont|avons ?également reconnu', french('apprécier')],
    },
    {
      id: 'fr.saluer',
      force: 'acknowledged',
      why: 'welcome',
      forms: [
        french('saluer'),
        'a|ont|avons ~4 salué',
        'applaudit|applaudissent|applaudissons|applaudissant',
        'accorde|accordent|accordons|attache|attachent|attachons ~3 importance|prix',
        'se félicite|félicitent ?également de|d|du|des|que',
        'se réjouit|réjouissent ?également de|d|du|des|que',
        'nous félicitons|réjouissons de|d|du|des',
        's|se est|sont félicité|félicités|félicitée|réjoui|réjouis de|d|du|des',
        'accueille|accueillent ~1 satisfaction|favorablement',
        french('remercier'),
      ],
    },
    {
      id: 'fr.louer',
      force: 'acknowledged',
      why: 'praise',
      forms: [
        'rend|rendent|rendons|rendant|rendu ?un hommage à|au|aux',
        'exprime|expriment|exprimant|exprimé ~4 satisfaction|gratitude|reconnaissance|appréciation|remerciements',
        'est|sont|demeure|demeurent ~2 partenaire|partenaires ?stratégique|stratégiques|fiable|privilégié|clé|essentiel|engagé',
        'l|parmi|un|une ?un|une ?des|les plus|meilleurs|meilleures',
      ],
    },
    {
      id: 'fr.resultat',
      force: 'claimed',
      why: 'result',
      forms: [
        'a|ont ?déjà|également|ainsi permis de|d|à|aux|la|le|l',
        'a|ont ?déjà|également|ainsi conduit|contribué|abouti|mené à|au|aux',
        'a|ont ?déjà|également|ainsi réduit|augmenté|empêché|démantelé|secouru|intercepté|arrêté|déjoué|doublé',
      ],
    },
    {
      id: 'fr.chiffre',
      force: 'claimed',
      why: 'figure',
      forms: [
        'empêche|empêchent|empêché|démantèle|démantèlent|démantelé|sauve|sauvent|sauvé|secourt|secouru|intercepté|arrêté|déjoué|déjouent|avorté|réduit|augmenté|diminué|baissé|accueille|accueilli|enregistré|enregistre|atteint|démanteler|procédé',
      ],
      followedBy: '~6 #',
    },
    {
      id: 'fr.encours',
      force: 'claimed',
      why: 'underway',
      forms: ['se poursuit|poursuivent', 'est|sont ?actuellement|toujours en cours'],
    },
    {
      id: 'fr.montrer',
      force: 'claimed',
      why: 'showing',
      forms: [
        'démontre|démontrent|montre|montrent|prouve|prouvent|révèle|révèlent ?bien que|qu|la|le|les|l',
        'témoigne|témoignent|atteste|attestent ~1 de|d|du|des|que',
      ],
    },
    {
      id: 'fr.constat',
      force: 'claimed',
      why: 'assertion',
      forms: [
        'constitue|constituent|représente|représentent ~3 menace|menaces|danger|défi',
        'menace|menacent|compromet|compromettent le|la|les|l|leur|notre',
      ],
      notAfter: 'la|une|cette|sa|leur|toute|de',
    },
    {
      id: 'fr.evenement',
      force: 'claimed',
      why: 'event',
      forms: [
        'a|ont été ?également|récemment choisi|choisie|désigné|désignée|élu|élue|adopté|adoptée|adoptés|signé|signée|créé|créée|lancé|lancée|arrêté|arrêtés|tué|tués|blessé|blessés|secourus|démantelés',
        'est|sont|était ~2 l un|une des',
        'est|sont|était ~2 fondateur|fondateurs|fondatrice',
      ],
    },
  ],
}
