import { expect, test } from 'vitest'
import { passagesOf } from '@/lib/text/statement/rules/passages'
import { proposalsOf } from './proposals'
import { suggestionsIn } from './suggestions'
import { contentOf } from './testing'

function titled(language: string, text: string) {
  const content = contentOf(text, {}, language)
  return proposalsOf({ content }, suggestionsIn(passagesOf(text), content)).map(({ title }) => title)
}

// Test text, not from any source.
test.each([
  ['en', 'They intend to inform Party B every year.', 'Inform Party B every year'],
  ['en', 'They will open a test office.', 'Open a test office'],
  ['en', 'They agreed to explore a test office.', 'Explore a test office'],
  ['en', 'They condemn the test attack.', 'Condemn the test attack'],
  ['en', 'They envisage that a test office opens.', 'A test office opens'],
  [
    'en',
    'They could inform Party B of the whole test, its place and its end.',
    'Inform Party B of the whole test, its place and its end',
  ],
  ['en', 'So they agreed to.', 'So they agreed'],
  ['fr', 'Nous avons l’intention d’ouvrir un bureau.', 'Ouvrir un bureau'],
  ['fr', 'Nous élargirons nos efforts.', 'Nous élargirons nos efforts'],
  ['fr', 'Ils renforceraient leur coopération.', 'Renforceraient leur coopération'],
  ['es', 'Tenemos previsto abrir una oficina.', 'Abrir una oficina'],
  ['ar', 'نعتزم فتح مكتب تجريبي.', 'فتح مكتب تجريبي'],
  ['ar', 'ونلتزم بتقديم دعم تجريبي.', 'تقديم دعم تجريبي'],
  ['ar', 'أكد الطرفان أن العمل التجريبي مستمر.', 'العمل التجريبي مستمر'],
  ['ar', 'أكد الطرفان أهمية العمل التجريبي.', 'أكد الطرفان أهمية العمل التجريبي'],
])('in %s the title of %j is words of it: %s', (language, text, title) => {
  expect(titled(language, text)).toEqual([title])
})

/** Clauses of the texts in scripts/lexicon/texts, and of the Arabic text of Rabat, as they stand there. */
const real = `
en | We, the Heads of State and Government of the Argentine Republic, Barbados, Belize, the Federative Republic of Brazil, Canada, the Republic of Chile, the Republic of Colombia, the Republic of Costa Rica, the Republic of Ecuador, the Republic of El Salvador, the Republic of Guatemala, Co‑operative Republic of Guyana, the Republic of Haiti, the Republic of Honduras, Jamaica, the United Mexican States, the Republic of Panama, the Republic of Paraguay, the Republic of Peru, the United States of America, and the Oriental Republic of Uruguay, gathered in Los Angeles on the margins of the Ninth Summit of the Americas, reiterate our will to strengthen national, regional, and hemispheric efforts to create the conditions for safe, orderly, humane, and regular migration and to strengthen frameworks for international protection and cooperation. | Strengthen national, regional, and hemispheric efforts
en | We are committed to protecting the safety and dignity of all migrants, refugees, asylum seekers, and stateless persons, regardless of their migratory status, and respecting their human rights and fundamental freedoms. | Protecting the safety and dignity of all migrants
en | We intend to cooperate closely to facilitate safe, orderly, humane, and regular migration and, as appropriate, promote safe and dignified returns, consistent with national legislation, the principle of non-refoulement, and our respective obligations under international law. | Cooperate closely to facilitate safe, orderly, humane, and regular migration
en | We acknowledge that addressing irregular international migration requires a regional approach, and that ongoing health, social, and economic challenges of the pandemic exacerbate the root causes driving irregular migration, including the vulnerabilities of many migrants and their communities. | Addressing irregular international migration requires a regional approach
en | We intend to explore new mechanisms, while preserving and leveraging existing regional, subregional, hemispheric, and global fora, to strengthen cooperation on border management and apply current mechanisms on visa regimes and regularization processes to combat exploitation by criminal groups. | Explore new mechanisms
en | We embrace the need to promote the political, economic, security, social, and environmental conditions for people to lead peaceful, productive, and dignified lives in their countries of origin. | Embrace the need to promote the political, economic, security, social …
en | We reaffirm the importance of safe, dignified, and sustainable return, readmission, and reintegration of migrants to help them reestablish themselves in their communities of origin. | Importance of safe, dignified, and sustainable return
en | Spain and the United States condemn Russia’s unjustified and unprovoked war of choice against Ukraine, which has fundamentally altered the global strategic environment. | Condemn Russia’s unjustified and unprovoked war of choice against Ukraine
en | As NATO Allies for 40 years, Spain and the United States are steadfastly committed to providing NATO with ready forces and capabilities, strengthening their transatlantic ties, and ensuring a 360-degree approach to security, particularly by enhancing the relationship with mutual partners, such as the European Union. | Providing NATO with ready forces and capabilities
fr | Nous accordons une grande importance à la tradition d’accueil des réfugiés et des migrants et de solidarité envers nos voisins qui existe dans notre région. | Tradition d’accueil des réfugiés et des migrants
fr | Nous restons déterminés à tirer parti, ensemble, des avantages que présentent les migrations, tout en répondant aux difficultés qu’elles posent pour les pays et communautés d’origine, de transit, de destination et de retour. | Tirer parti des avantages que présentent les migrations
fr | À ces fins, nous élargirons notre collaboration afin de poursuivre les organisations criminelles qui se livrent au trafic de migrants et à la traite des personnes ainsi que leurs facilitateurs et leurs réseaux de blanchiment de capitaux. | Nous élargirons notre collaboration
fr | Nous avons pour intention d’explorer de nouveaux mécanismes tout en conservant et en tirant parti des forums régionaux, sous-régionaux, hémisphériques et mondiaux existants, afin de renforcer la coopération en matière de gestion des frontières et d’appliquer les mécanismes actuels relatifs aux régimes de visa et aux processus de régularisation pour lutter contre toute exploitation perpétrée par des groupes criminels. | Explorer de nouveaux mécanismes tout en conservant
fr | nous reconnaissons qu’il incombe à chaque pays de gérer de manière sûre, humaine, ordonnée et régulière les mouvements mixtes qui traversent leurs frontières internationales. | Il incombe à chaque pays de gérer de manière sûre
es | Nosotros, los Jefes de Estado y de Gobierno de la República Argentina, Barbados, Belice, la República Federativa del Brasil, Canadá, la República de Chile, la República de Colombia, la República de Costa Rica, la República del Ecuador, la República de El Salvador, la República de Guatemala, la República de Haití, la República de Honduras, Jamaica, los Estados Unidos de América, los Estados Unidos Mexicanos, la República de Panamá, la República del Paraguay, la República del Perú y la República Oriental del Uruguay, reunidos en Los Ángeles en los márgenes de la Novena Cumbre de las Américas, reiteramos nuestra voluntad de fortalecer los esfuerzos nacionales, regionales y hemisféricos a fin decrear las condiciones para una migración segura, ordenada, humana y regular, así como fortalecer los marcos necesarios para la protección y cooperación internacional. | Fortalecer los esfuerzos nacionales
es | Seguimos comprometidos con el aprovechamiento colectivo de los beneficios de la migración en tanto que abordamos sus retos en los países y comunidades de origen, tránsito, destino y regreso. | Aprovechamiento colectivo de los beneficios de la migración
es | Pretendemos explorar nuevos mecanismos, mientras preservamos y empleamos los foros regionales, subregionales, hemisféricos y mundiales actuales, para reforzar la cooperación en materia de gestión de fronteras y aplicar los mecanismos actuales relativos a regímenes de visado y procesos de normalización para combatir la explotación por parte de grupos delictivos. | Explorar nuevos mecanismos
es | Conscientes de la importancia de promover una migración segura, ordenada y regular y la seguridad de migrantes, refugiados y solicitantes de asilo en la región. | Importancia de promover una migración segura
es | así como otras convenciones internacionales siguen siendo vinculantes para las Partes de esas convenciones que respaldan esta Declaración. | Otras convenciones internacionales siguen siendo vinculantes para las Partes
es | A fin de avanzar en los objetivos comunes establecidos en esta Declaración y crear las condiciones para una migración segura, ordenada, humana y regular mediante un sólido reparto de responsabilidades, pretendemos trabajar juntos a lo largo del hemisferio para. | Trabajar juntos a lo largo del hemisferio
ar | مع تسليطهم الضوء على النتائج المثمرة لتعاونهم القائم على المسؤولية المشتركة في مجال الهجرة، فقد اتفقوا على تجديد شراكتهم للمواجهة شبكات الاتجار بالبشر، لا سيما عقب بروز أنماط جديدة من العنف الشديد تعتمده هذه الشبكات الإجرامية. | تجديد شراكتهم للمواجهة شبكات الاتجار بالبشر
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [language: string, clause: string, title: string])

test.each(real)('in %s of a real clause, %j', (language, clause, title) => {
  expect(titled(language, clause)).toContain(title)
})

test('each is words of its clause, in their order, whatever is left out', () => {
  for (const [, clause, title] of real) {
    const words = title.replace(/ …$/u, '').toLowerCase().split(/\s+/u)
    let left = clause.toLowerCase()
    for (const word of words) {
      expect(left).toContain(word)
      left = left.slice(left.indexOf(word) + word.length)
    }
  }
})

test('an item of a list, and a sentence that goes on, are named by their own words', () => {
  const text =
    'The parties intend to:\n\n- Open a test office in the place of the test.\n\nThey plan to train. This includes the opening of an office.'
  expect(titled('en', text)).toContain('Open a test office in the place of the test')
  expect(titled('en', text)).toContain('Opening of an office')
})
