// Who may call whom (docs/house.md). Each rule was seen to fail: scripts/check-arrows.test.mjs breaks it on purpose.

// Foundations first: a room may lean on rooms before it, never on rooms after it.
const rooms = [
  'event',
  'account',
  'review',
  'job',
  'mail',
  'source',
  'snapshot',
  'statement',
  'commitment',
  'bringing',
  'item-test',
  'search-log',
  'request',
  'note',
  'house',
  'follow-up',
  'lead',
  'status-update',
  'translation',
  'lineage',
  'notice',
  'desk',
  'second-coding',
  'reader-message',
  'share',
  'subscription',
  'webhook',
  'search',
  'dossier',
  'edition',
  'api',
]
// The same for how things look: what is drawn with, before who draws with it; pages that gather what several rooms say, last.
const components = [
  'ui',
  'form',
  'layout',
  'statement',
  'method',
  'review',
  'job',
  'mail',
  'source',
  'snapshot',
  'account',
  'commitment',
  'bringing',
  'item-test',
  'share',
  'search-log',
  'request',
  'note',
  'house',
  'follow-up',
  'lead',
  'status-update',
  'translation',
  'lineage',
  'second-coding',
  'reader-message',
  'subscription',
  'webhook',
  'search',
  'dossier',
  'edition',
  'event',
  'desk',
  'notice',
  'api',
]
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const room = '^lib/(?!platform/|i18n/)[^/]+/'
const kind = (kinds) => `${room}(${kinds})([.]ts$|/)`
const test = '[.]test[.]tsx?$'

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Two files that need each other are one file, or three.'),
    forbid('nobody-imports-app', { pathNot: '^app/' }, { path: '^app/' }, 'Pages are where things end.'),
    forbid(
      'ui-knows-no-domain',
      { path: '^components/(ui|form|layout)/', pathNot: test },
      { path: [room, '^components/(?!ui/|form/|layout/)[^/]+/'] },
      'These could ship in another product.',
    ),
    forbid('lib-renders-nothing', { path: '^lib/', pathNot: test }, { path: '^components/' }),
    forbid(
      'platform-knows-no-room',
      { path: '^lib/(platform|i18n)/', pathNot: [test, '^lib/platform/testing[.]ts$'] },
      { path: room },
    ),
    forbid(
      'database-only-behind-data-and-mutations',
      {
        path: '^(app|components|lib)/',
        pathNot: [
          kind('data|mutations'),
          '^lib/platform/(db|once|session|health|rate-limit|sender|testing)[.]ts$',
          test,
        ],
      },
      { path: '^lib/platform/db[.]ts$' },
    ),
    forbid(
      'prisma-only-in-platform',
      { path: '^(app|components|lib)/', pathNot: ['^lib/platform/(db|testing)[.]ts$', test] },
      { path: ['^prisma/', 'node_modules/@prisma/'] },
    ),
    forbid(
      'outside-through-one-door',
      { path: '^(app|components|lib)/', pathNot: ['^lib/platform/outside/', test] },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
      'What somebody else wrote is asked by lib/platform/outside, which looks where it dials.',
    ),
    forbid(
      'mail-through-one-door',
      { path: '^(app|components|lib)/', pathNot: ['^lib/platform/mail-server[.]ts$', test] },
      { path: 'node_modules/nodemailer/' },
      'The mail server of whoever runs the site is the one thing that is connected to beside what somebody else wrote.',
    ),
    forbid(
      'pages-read-through-loaders',
      { path: '^app/', pathNot: ['^app/api/', test] },
      { path: kind('data|mutations') },
    ),
    forbid(
      'components-touch-only-the-front-of-a-room',
      { path: '^components/', pathNot: test },
      { path: kind('data|loaders|mutations') },
    ),
    forbid(
      'forms-of-all-nouns-are-handed-their-doors',
      { path: '^components/(review|job)/', pathNot: test },
      { path: kind('actions') },
      'What one form does for many nouns, each noun gives a door for, and its page hands it.',
    ),
    forbid(
      'rules-and-policies-are-pure',
      { path: kind('types|schema|rules|policy'), pathNot: test },
      {
        path: [
          kind('data|loaders|mutations|actions'),
          'node_modules/next/',
          '^lib/platform/(db|session|define-action|cache)[.]ts$',
        ],
      },
    ),
    forbid(
      'data-and-mutations-ignore-the-request',
      { path: kind('data|mutations'), pathNot: test },
      { path: ['next/(headers|navigation)', '^lib/platform/session[.]ts$'] },
    ),
    ...rooms
      .slice(0, -1)
      .map((name, position) =>
        forbid(
          `${name}-leans-backwards-only`,
          { path: `^lib/${name}/`, pathNot: test },
          { path: `^lib/(${rooms.slice(position + 1).join('|')})/` },
        ),
      ),
    ...components
      .slice(0, -1)
      .map((name, position) =>
        forbid(
          `components-of-${name}-lean-backwards-only`,
          { path: `^components/${name}/` },
          { path: `^components/(${components.slice(position + 1).join('|')})/` },
        ),
      ),
    forbid(
      'components-have-a-place',
      { path: '^(app|components)/' },
      { path: `^components/(?!(${components.join('|')})/)` },
      'A folder of components has its place in the order above.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', 'prisma/generated'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
