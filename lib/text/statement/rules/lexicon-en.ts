import type { LexiconTable } from './lexicon-entry'
import { english } from './lexicon-verbs'

/** What a thing is, and nobody does: “the impact will be severe”. */
const STATES =
  'a|an|the|no|in|of|one|more|less|essential|critical|crucial|key|vital|important|necessary|difficult|significant|severe|devastating|long|far|felt|needed|unable|too'

/** Acts that come to an end, which somebody can have done: after them “committed to” binds, and states no mere attitude. */
const ACTS =
  'providing|developing|ending|establishing|creating|launching|opening|building|setting|holding|convening|adopting|signing|ratifying|implementing|allocating|contributing|investing|increasing|doubling|tripling|reducing|halving|publishing|reporting|completing|achieving|mobilizing|mobilising|delivering|joining|sending|financing|funding|training|deploying|hosting|introducing|phasing|eliminating|removing|repealing|submitting'

const COMMITTED =
  'remain|remains|remained|are|is|am|was|were|stand|stands|be , ~1 committed|determined|dedicated|attached , to'

/** By when: “by 2030”, “before the end of the year”. */
const BY_A_DATE = '~9 by|before|until|within ?the ?end ?of 20*|#|end|next'

/** Subject pronouns and auxiliaries do not matter here: a form is the verb with what it needs to be an act of speech. */
export const englishLexicon: LexiconTable = {
  negators: ['not', 'never', 'no', 'neither', 'nor', 't', 'cannot'],
  negatorReach: 2,
  relatives: ['who|that|which|whose ?also|still|now|then'],
  goingOn: ['this|these|it ?will|would include|includes|involve|involves'],
  leading: [
    'to',
    'on',
    'the',
    'following',
    'all',
    'also',
    'jointly',
    'together',
    'work',
    'act',
    'as',
    'follows',
    'that',
    'in',
    'particular',
    'including',
  ],
  numbers: [
    'hundred',
    'hundreds',
    'thousand',
    'thousands',
    'million',
    'millions',
    'billion',
    'billions',
    'dozens',
    'percent',
  ],
  entries: [
    {
      id: 'en.agree',
      force: 'agreed',
      why: 'agreement',
      forms: [`${english('agree')} ~3 to|on|upon`, `${english('agree')} , to|on|upon|that`],
      notAfter: 'the|an|this|these|as|all|previously|internationally',
      notBefore: 'text|texts',
    },
    {
      id: 'en.reach-agreement',
      force: 'agreed',
      why: 'agreement',
      forms: ['reach|reached|conclude|concluded ~2 agreement|understanding on|to'],
    },
    {
      id: 'en.undertake',
      force: 'agreed',
      why: 'undertaking',
      forms: [`${english('undertake', 'undertook', 'undertaken')} , to`],
    },
    {
      id: 'en.commit',
      force: 'agreed',
      why: 'undertaking',
      forms: [`${english('commit(t)')} ?themselves|itself|ourselves , to`],
      notAfter:
        'are|is|am|was|were|be|been|being|remain|remains|remained|stay|stand|fully|firmly|deeply|strongly',
    },
    {
      id: 'en.committed-act',
      force: 'agreed',
      why: 'undertaking',
      forms: [COMMITTED],
      followedBy: [ACTS, 'collaboration to', BY_A_DATE],
    },
    {
      id: 'en.reach-understandings',
      force: 'agreed',
      why: 'agreement',
      forms: ['have|has ?also reached ~2 understanding|understandings|agreement|agreements'],
    },
    {
      id: 'en.pledge',
      force: 'agreed',
      why: 'undertaking',
      forms: [
        'pledge|pledges|pledged|promise|promises|promised ?themselves , to',
        'pledge|pledges|pledged its|their ~2 support|assistance|contribution',
      ],
      notAfter: 'the|a|their|its|our|this|that|any|every',
    },
    {
      id: 'en.decide',
      force: 'agreed',
      why: 'decision',
      forms: ['decide|decides|decided|resolve|resolves|resolved ?also|further , to|on|that'],
      notAfter: 'the|a|their|its|our|this|strong|firm|joint|common|be|been|is|are|was|were',
    },
    {
      id: 'en.will',
      force: 'agreed',
      why: 'future',
      forms: ['will'],
      notAfter:
        'the|a|of|their|its|our|his|her|this|that|any|political|free|good|own|popular|strong|common|joint|shared|firm|collective|national|s|impact|impacts|effect|effects|consequences|crisis|situation|people|populations|migrants|refugees|families|children|women|girls|there',
      notBefore:
        'of|to|and|or|is|was|power|need|require|depend|remain|become|face|suffer|mean|likely|inevitably',
      notFollowedBy: `be ?also|even|very|particularly ${STATES}`,
      negated: 'taken',
      lowerCase: true,
    },
    { id: 'en.shall', force: 'agreed', why: 'future', forms: ['shall'], negated: 'taken' },
    {
      id: 'en.could',
      force: 'conditional',
      why: 'possibility',
      forms: ['could|might'],
      notBefore: 'not|have|t|need|require|face|suffer|become|arise|occur',
    },
    {
      id: 'en.may',
      force: 'conditional',
      why: 'possibility',
      forms: ['may'],
      notAfter: 'in|of|since|until|by|from|early|mid|late|last|next|to|on|1*|2*|3*|4|5|6|7|8|9|1st|2nd|3rd|#',
      notBefore:
        'not|have|need|require|face|suffer|want|wish|feel|remain|become|arise|occur|result|day|1*|2*|3*|1|2|3|4|5|6|7|8|9|and|or|#',
      lowerCase: true,
    },
    {
      id: 'en.would',
      force: 'conditional',
      why: 'possibility',
      forms: ['would consider|be', 'would like to'],
    },
    {
      id: 'en.readiness',
      force: 'conditional',
      why: 'readiness',
      forms: [
        'stand|stands|stood ready to',
        'express|expresses|expressed ~2 readiness|willingness to',
        'are|is|be|remain|remains ready|prepared|willing|open to',
      ],
    },
    {
      id: 'en.intend',
      force: 'intended',
      why: 'intention',
      forms: [
        'intend|intends|intended|intending , to',
        'intention to|of',
        'plan|plans|planned|planning , to',
      ],
      notAfter: 'no|action|the|a|this|national|joint',
    },
    {
      id: 'en.seek',
      force: 'intended',
      why: 'intention',
      forms: ['aim|aiming to', 'will|shall ~1 seek|aim to'],
      notAfter: 'the|an|a|in|no|its|their|our|this|common|shared',
      negated: 'taken',
    },
    {
      id: 'en.envisage',
      force: 'conditional',
      why: 'proposal',
      forms: [
        'propose|proposes|proposed , to',
        'envisage|envisages|envisaged|envisaging|envision|envisions|foresee|foresees',
      ],
      notAfter: 'no|action|the|a|this|national|joint',
    },
    {
      id: 'en.explore',
      force: 'conditional',
      why: 'examining',
      forms: [
        'explore|explores|exploring',
        'consider|considers|considering',
        'examine|examines|examining',
        'look|looks|looking into|at',
        'study|studying|discuss|discussing|assess|assessing ~1 possibility|possibilities|feasibility|option|options',
      ],
      notBefore: 'that|as|it',
    },
    {
      id: 'en.endeavour',
      force: 'conditional',
      why: 'effort',
      forms: [
        'endeavour|endeavours|endeavor|endeavors|strive|strives|try , to',
        'make|making every effort to',
      ],
    },
    {
      id: 'en.condition',
      force: 'conditional',
      why: 'condition',
      forms: [
        'where|when|if|as|whenever appropriate|possible|necessary|applicable|feasible|needed',
        'subject to',
        'on a voluntary basis',
        'to the extent possible',
      ],
    },
    {
      id: 'en.condemn',
      force: 'declared',
      why: 'condemnation',
      forms: [english('condemn'), english('denounce'), english('deplore'), english('reject')],
      notAfter: 'was|were|is|are|be|been|being|the|a',
      notBefore: 'to|by',
    },
    {
      id: 'en.mourn',
      force: 'declared',
      why: 'sorrow',
      forms: [
        english('mourn'),
        english('regret(t)'),
        'express|expresses|expressed|expressing ~4 condolences|sorrow|sympathy|solidarity|regret|concern|grief|sadness',
      ],
      notAfter: 'the|a|of|in|with|their|its|national',
      notBefore: 'and',
    },
    {
      id: 'en.stress',
      force: 'declared',
      why: 'emphasis',
      forms: [
        english('highlight'),
        english('stress'),
        english('emphasise'),
        english('emphasize'),
        english('underline'),
        english('underscore'),
        english('recall'),
        english('reaffirm'),
        english('reiterate'),
        english('affirm'),
        english('declare'),
        'believe|believes|consider|considers that',
        'express|expresses|expressed|expressing ~3 importance|commitment|support|view|conviction',
        'remain|remains binding on|for',
        'make|makes this declaration|statement',
        'draw|draws|drew|drawing attention to',
        'believe|believes|believed in',
        'confirm|confirms|confirmed|confirming their|its|our|that|the',
      ],
      notAfter: 'the|a|an|under|of|financial|water|heat|post|traumatic|is|are|was|were|be|been|as|no|and',
      notBefore: 'test|tests|disorder',
    },
    {
      id: 'en.call',
      force: 'declared',
      why: 'appeal',
      forms: [
        'call|calls|called|calling on|upon|for',
        english('urge'),
        english('encourage'),
        english('invite'),
      ],
      notAfter: 'the|a|is|are|was|were|be|been|so|this|that',
    },
    {
      id: 'en.aim',
      force: 'declared',
      why: 'aim',
      forms: [
        'aim|aims|aiming at',
        'aims to',
        'seek|seeks|sought|seeking to',
        'hope|hopes|hoped|hoping to|that',
        'aspire|aspires|aspired to',
        'look|looks|looked|looking forward to',
        'wish|wishes|wished to',
      ],
      notAfter: 'the|an|a|in|no|its|their',
    },
    {
      id: 'en.duty',
      force: 'declared',
      why: 'duty',
      forms: ['should|must', 'need|needs|ought to'],
      notBefore: 'have|know',
      notAfter: 'the|a|no|of|in|their',
      negated: 'taken',
    },
    {
      id: 'en.committed',
      force: 'declared',
      why: 'attachment',
      forms: [
        COMMITTED,
        'stand|stands united ~3 to',
        'determination|commitment|commitments|resolve|will|willingness , to',
      ],
      notAfter: 'free',
    },
    {
      id: 'en.value',
      force: 'declared',
      why: 'value',
      forms: [
        'is|are|remain|remains ~2 common|shared|core|fundamental|guiding|key|joint value|values|principle|principles|priority|priorities|goal|objective|responsibility|challenge',
      ],
    },
    {
      id: 'en.support',
      force: 'declared',
      why: 'support',
      forms: [
        'support|supports|supported',
        'defend|defends|defended',
        'embrace|embraces|embraced',
        'endorse|endorses|endorsed|endorsing',
      ],
      followedBy: 'the|a|an|all|efforts|each|every|any|and|our|their|its|this|these',
      notAfter:
        'the|a|an|to|and|of|in|with|for|their|its|our|strong|full|further|continued|will|shall|may|could|should|must|was|were|is|are|been|be|can|would',
    },
    {
      id: 'en.alliance',
      force: 'declared',
      why: 'value',
      forms: [
        'are ?close|old allies|partners|friends',
        'share|shares ~2 values|principles|view|views|concern|concerns|vision|conviction',
      ],
    },
    {
      id: 'en.note',
      force: 'acknowledged',
      why: 'notice',
      forms: [
        'note|notes|noted|noting ?with ?that',
        'observe|observes|observed|observing that',
        'take|takes|took|taken|taking ?full ?due note of',
      ],
      notAfter:
        'a|the|this|of|take|took|taking|takes|as|is|are|was|were|be|been|concept|verbal|explanatory|following|in',
      notBefore: 'verbale|above|below|number',
    },
    {
      id: 'en.recognise',
      force: 'acknowledged',
      why: 'recognition',
      forms: [
        english('recognise'),
        english('recognize'),
        english('acknowledge'),
        english('appreciate'),
        'value|values|valued the|our|their|its',
      ],
      notAfter: 'is|are|was|were|be|been|internationally|widely|well|duly|mutually|the|a|greatly|much',
    },
    {
      id: 'en.welcome',
      force: 'acknowledged',
      why: 'welcome',
      forms: [english('welcome'), english('thank')],
      notAfter: 'the|a|is|are|was|were|be|been|most|more|very|warm|would|s',
      notBefore: 'to',
    },
    {
      id: 'en.praise',
      force: 'acknowledged',
      why: 'praise',
      forms: [
        english('commend'),
        english('praise'),
        english('applaud'),
        english('congratulate'),
        'pay|pays|paid|paying tribute to',
        'express|expresses|expressed|expressing ~4 appreciation|gratitude|satisfaction|thanks',
        'is|are|remain|remains ~1 strategic|key|reliable|privileged|essential|important|close|trusted|valued ~2 partner|partners|ally',
        'one of the most|best|leading',
      ],
      notAfter: 'is|was|were|been|the|a|of',
    },
    {
      id: 'en.result',
      force: 'claimed',
      why: 'result',
      forms: [
        'has|have ?already|also made ?it possible',
        'has|have ?already|also|successfully led|contributed|resulted|enabled|allowed|helped|succeeded|managed to|in',
        'has|have ?already|also|successfully reduced|increased|prevented|dismantled|rescued|saved|intercepted|arrested|achieved|established|trained|doubled',
        'resulted|results|resulting in',
      ],
    },
    {
      id: 'en.figure',
      force: 'claimed',
      why: 'figure',
      forms: [
        'prevent|prevents|prevented|dismantle|dismantled|rescue|rescues|rescued|save|saved|intercept|intercepted|arrest|arrested|thwart|thwarted|stop|stopped|reduced|fell|rose|increased|decreased|dropped|grew|received|hosts|hosted|registered|recorded|amounts|amounted|totalled|provided|trained',
      ],
      followedBy: '~6 #',
    },
    {
      id: 'en.underway',
      force: 'claimed',
      why: 'underway',
      forms: [
        'is|are ?currently|now|still continuing|ongoing|underway|progressing',
        'is|are ?currently|now|still under way',
        'is|are ?currently|now|still in progress',
      ],
    },
    {
      id: 'en.show',
      force: 'claimed',
      why: 'showing',
      forms: [
        'show|shows|showed|shown|prove|proves|proved|demonstrate|demonstrates|demonstrated that',
        'is|are evidence|proof|indicative|testimony of|to',
      ],
    },
    {
      id: 'en.assertion',
      force: 'claimed',
      why: 'assertion',
      forms: [
        'constitute|constitutes|represent|represents|pose|poses|remain|remains ~3 threat|threats|danger|challenge',
        'threaten|threatens|threatened|undermine|undermines|undermined',
      ],
      followedBy: 'the|our|their|its|to|global|regional|international|peace|and|for|of',
    },
    {
      id: 'en.event',
      force: 'claimed',
      why: 'event',
      forms: [
        'was|were ?also|then|recently chosen|elected|appointed|designated|established|adopted|signed|ratified|launched|created|arrested|killed|injured|rescued|dismantled',
        'has|have been ?also|already|recently chosen|elected|appointed|designated|established|adopted|signed|ratified|launched|created|arrested|rescued|dismantled',
        'is|are|was|were ?also one of the',
        'is|are|was|were ?also ?a|the founding|founder|largest|biggest',
      ],
    },
  ],
}
