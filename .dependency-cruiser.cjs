// Who may call whom (docs/house.md). Each rule was seen to fail: scripts/check-arrows.test.mjs breaks it on purpose.

const { contexts } = require('./rooms.json')

// Foundations first, in lib and in components alike: a room may lean on rooms before it, never on rooms after it.
const rooms = contexts.flatMap(({ name, rooms }) => rooms.map((room) => ({ room, place: `${name}/${room}` })))
const placesOf = (those) => those.map(({ place }) => place).join('|')
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })
const room = '^lib/(?!ground/(?:platform|i18n)/)[^/]+/[^/]+/'
const kind = (kinds) => `${room}(${kinds})([.]ts$|/)`
const test = '[.]test[.](?:tsx?|mjs)$'

module.exports = {
  forbidden: [
    forbid('no-cycles', {}, { circular: true }, 'Two files that need each other are one file, or three.'),
    forbid('nobody-imports-app', { pathNot: '^app/' }, { path: '^app/' }, 'Pages are where things end.'),
    forbid(
      'ui-knows-no-domain',
      { path: '^components/ground/(ui|form|layout)/', pathNot: test },
      { path: [room, '^components/(?!ground/(?:ui|form|layout)/)[^/]+/'] },
      'These could ship in another product.',
    ),
    forbid('lib-renders-nothing', { path: '^lib/', pathNot: test }, { path: '^components/' }),
    forbid(
      'platform-knows-no-room',
      { path: '^lib/ground/(platform|i18n)/', pathNot: [test, '^lib/ground/platform/testing[.]ts$'] },
      { path: room },
    ),
    forbid(
      'database-only-behind-data-and-mutations',
      {
        path: '^(app|components|lib)/',
        pathNot: [
          kind('data|mutations'),
          '^lib/ground/platform/(db|idempotent|session|health|rate-limit|sender|testing)[.]ts$',
          test,
        ],
      },
      { path: '^lib/ground/platform/db[.]ts$' },
    ),
    forbid(
      'prisma-only-in-platform',
      { path: '^(app|components|lib)/', pathNot: ['^lib/ground/platform/(db|testing)[.]ts$', test] },
      { path: ['^prisma/', 'node_modules/@prisma/'] },
    ),
    forbid(
      'outside-through-one-door',
      {
        path: '^(app|components|lib)/',
        // That one reads addresses in digits, and connects to nothing.
        pathNot: ['^lib/ground/platform/egress/', '^lib/ground/platform/network[.]mjs$', test],
      },
      { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
      'What somebody else wrote is asked by lib/ground/platform/outside, which looks where it dials.',
    ),
    forbid(
      'mail-through-one-door',
      { path: '^(app|components|lib)/', pathNot: ['^lib/ground/platform/mail-server[.]ts$', test] },
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
      { path: '^components/(record/review|ground/job)/', pathNot: test },
      { path: kind('actions') },
      'What one form does for many nouns, each noun gives a door for, and its page hands it.',
    ),
    forbid(
      'all-nouns-are-known-above',
      { path: '^(lib|components)/(?!work/)', pathNot: test },
      { path: '^nouns[.]ts$' },
      'A room knows the nouns before it; all of them are known where work of all rooms is gathered.',
    ),
    forbid(
      'rules-and-policies-are-pure',
      { path: kind('types|schema|rules|policy|noun'), pathNot: test },
      {
        path: [
          kind('data|loaders|mutations|actions'),
          'node_modules/next/',
          '^lib/ground/platform/(db|session|define-action|cache)[.]ts$',
        ],
      },
    ),
    forbid(
      'data-and-mutations-ignore-the-request',
      { path: kind('data|mutations'), pathNot: test },
      { path: ['next/(headers|navigation)', '^lib/ground/platform/session[.]ts$'] },
    ),
    forbid(
      'rooms-ask-no-server',
      { path: '^(app|components|lib)/', pathNot: test },
      { path: '^server/' },
      'What both need is ground of both.',
    ),
    forbid(
      'server-knows-no-room',
      { path: '^server/', pathNot: test },
      { path: ['^(app|components)/', '^lib/(?!ground/)'] },
      'The server is http alone: it asks the ground.',
    ),
    ...rooms
      .slice(0, -1)
      .map(({ room, place }, position) =>
        forbid(
          `${room}-leans-backwards-only`,
          { path: `^(lib|components)/${place}/`, pathNot: `^lib/.*${test}` },
          { path: `^(lib|components)/(${placesOf(rooms.slice(position + 1))})/` },
        ),
      ),
    forbid(
      'rooms-have-a-place',
      { path: '^(app|components|lib)/' },
      { path: `^(lib|components)/(?!(${placesOf(rooms)})/)` },
      'A room has its place in rooms.json.',
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
