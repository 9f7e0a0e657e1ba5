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
en | We recognize the positive contributions of refugees and migrants to the socio-economic development of their host communities. | Positive contributions of refugees and migrants
en | We acknowledge that addressing irregular international migration requires a regional approach, and that ongoing health, social, and economic challenges of the pandemic exacerbate the root causes driving irregular migration, including the vulnerabilities of many migrants and their communities. | Addressing irregular international migration requires a regional approach
en | We reaffirm our shared commitment to supporting host communities. | Supporting host communities
en | We intend to promote, in accordance with national legislation, the recognition of qualifications and the portability of social benefits. | Promote the recognition of qualifications and the portability of social benefits
en | We seek to promote border security and management processes that respect human rights and encourage and facilitate lawful, safe, and secure travel within the region. | Promote border security and management processes that respect human rights
en | We intend to explore new mechanisms, while preserving and leveraging existing regional, subregional, hemispheric, and global fora, to strengthen cooperation on border management and apply current mechanisms on visa regimes and regularization processes to combat exploitation by criminal groups. | Explore new mechanisms
en | We plan to strengthen existing regional coordination mechanisms and, as appropriate, the participation of civil society and international organizations to advance those aims. | Strengthen existing regional coordination mechanisms
en | We embrace the need to promote the political, economic, security, social, and environmental conditions for people to lead peaceful, productive, and dignified lives in their countries of origin. | Embrace the need to promote the political, economic, security, social …
en | Migration should be a voluntary, informed choice and not a necessity. | Migration should be a voluntary, informed choice and not a necessity
en | We reaffirm the importance of safe, dignified, and sustainable return, readmission, and reintegration of migrants to help them reestablish themselves in their communities of origin. | Importance of safe, dignified, and sustainable return
en | Spain and the United States condemn Russia’s unjustified and unprovoked war of choice against Ukraine, which has fundamentally altered the global strategic environment. | Condemn Russia’s unjustified and unprovoked war of choice against Ukraine
en | As NATO Allies for 40 years, Spain and the United States are steadfastly committed to providing NATO with ready forces and capabilities, strengthening their transatlantic ties, and ensuring a 360-degree approach to security, particularly by enhancing the relationship with mutual partners, such as the European Union. | Providing NATO with ready forces and capabilities
en | Spain and the United States are Allies, strategic partners, and friends. | Spain and the United States are Allies, strategic partners, and friends
en | Spain and the United States recognize that the climate crisis is one of the most serious challenges of our time. | The climate crisis is one of the most serious challenges of our time
en | They are committed to ending the race to the bottom on corporate taxation through the swift implementation of the OECD/G20 Inclusive Framework’s Two-Pillar Solution. | Ending the race to the bottom on corporate taxation
en | Spain and the United States look forward to working together to meet the challenges of the twenty-first century and to seizing opportunities for deepening their cooperation so that it provides security and prosperity to citizens on both sides of the Atlantic. | Working together to meet the challenges of the twenty-first century
en | The United States and Spain will continue to work together to strengthen counterterrorism cooperation at the bilateral level and internationally. | Continue to work together to strengthen counterterrorism cooperation
fr | Toute migration devrait être un choix volontaire et éclairé, et non une nécessité. | Toute migration devrait être un choix volontaire et éclairé
fr | Nous sommes déterminés à protéger la sécurité et la dignité de tous les migrants, réfugiés, demandeurs d’asile et apatrides, quel que soit leur statut migratoire, et à respecter les droits de la personne et libertés fondamentales qui leur appartiennent. | Protéger la sécurité et la dignité de tous les migrants
fr | Nous avons pour intention de coopérer étroitement les uns avec les autres pour faciliter des migrations sûres, ordonnées, humaines et régulières et, le cas échéant, promouvoir des retours sûrs et dignes dans le respect de la législation des pays, du principe de non-refoulement et de nos obligations respectives au titre du droit international. | Coopérer étroitement les uns avec les autres pour faciliter des migrations sûres
fr | Nous accordons une grande importance à la tradition d’accueil des réfugiés et des migrants et de solidarité envers nos voisins qui existe dans notre région. | Tradition d’accueil des réfugiés et des migrants
fr | Nous restons déterminés à tirer parti, ensemble, des avantages que présentent les migrations, tout en répondant aux difficultés qu’elles posent pour les pays et communautés d’origine, de transit, de destination et de retour. | Tirer parti des avantages que présentent les migrations
fr | Nous réaffirmons notre engagement commun à soutenir les communautés d’accueil, à renforcer et à élargir les voies de migration régulière ainsi que l’accès à la protection internationale, à encourager les possibilités de travail décent, à faciliter la régularisation et l’accès aux services de base et à promouvoir des principes de migrations sûres, ordonnées, humaines et régulières. | Soutenir les communautés d’accueil
fr | Nous prévoyons de poursuivre tous les efforts déjà engagés pour prévenir et réduire les cas d’apatridie. | Poursuivre tous les efforts déjà engagés
fr | Nous avons pour intention d’élargir nos efforts de coopération en vue de sauver des vies, de combattre la violence et la discrimination, de nous opposer à la xénophobie et de lutter contre le trafic de migrants et la traite des personnes. | Élargir nos efforts de coopération en vue de sauver des vies
fr | À ces fins, nous élargirons notre collaboration afin de poursuivre les organisations criminelles qui se livrent au trafic de migrants et à la traite des personnes ainsi que leurs facilitateurs et leurs réseaux de blanchiment de capitaux. | Nous élargirons notre collaboration
fr | Nous avons pour intention d’explorer de nouveaux mécanismes tout en conservant et en tirant parti des forums régionaux, sous-régionaux, hémisphériques et mondiaux existants, afin de renforcer la coopération en matière de gestion des frontières et d’appliquer les mécanismes actuels relatifs aux régimes de visa et aux processus de régularisation pour lutter contre toute exploitation perpétrée par des groupes criminels. | Explorer de nouveaux mécanismes tout en conservant
fr | Reconnaissant l’impératif de promouvoir des migrations sûres, ordonnées et régulières et d’assurer la sécurité des migrants, des réfugiés et des demandeurs d’asile dans la région. | Impératif de promouvoir des migrations sûres
fr | nous reconnaissons qu’il incombe à chaque pays de gérer de manière sûre, humaine, ordonnée et régulière les mouvements mixtes qui traversent leurs frontières internationales. | Il incombe à chaque pays de gérer de manière sûre
es | Nosotros, los Jefes de Estado y de Gobierno de la República Argentina, Barbados, Belice, la República Federativa del Brasil, Canadá, la República de Chile, la República de Colombia, la República de Costa Rica, la República del Ecuador, la República de El Salvador, la República de Guatemala, la República de Haití, la República de Honduras, Jamaica, los Estados Unidos de América, los Estados Unidos Mexicanos, la República de Panamá, la República del Paraguay, la República del Perú y la República Oriental del Uruguay, reunidos en Los Ángeles en los márgenes de la Novena Cumbre de las Américas, reiteramos nuestra voluntad de fortalecer los esfuerzos nacionales, regionales y hemisféricos a fin decrear las condiciones para una migración segura, ordenada, humana y regular, así como fortalecer los marcos necesarios para la protección y cooperación internacional. | Fortalecer los esfuerzos nacionales
es | Reconocemos la necesidad de promover condiciones políticas, económicas, de seguridad, sociales y ambientales para que las personas lleven una vida pacífica, productiva y digna en sus países de origen. | Necesidad de promover condiciones políticas
es | Nos comprometemos a proteger la seguridad y la dignidad de todos los migrantes, refugiados, solicitantes de asilo y apátridas, independientemente de su calidad migratoria, y a respetar sus derechos humanos y libertades fundamentales. | Proteger la seguridad y la dignidad de todos los migrantes
es | Prevemos cooperar estrechamente para facilitar una migración segura, ordenada, humana y regular y, conforme proceda, promover los regresos seguros y dignos, de forma coherente con la legislación nacional, el principio de no devolución y nuestras respectivas obligaciones en virtud del derecho internacional. | Cooperar estrechamente para facilitar una migración segura
es | Seguimos comprometidos con el aprovechamiento colectivo de los beneficios de la migración en tanto que abordamos sus retos en los países y comunidades de origen, tránsito, destino y regreso. | Aprovechamiento colectivo de los beneficios de la migración
es | Reafirmamos nuestro compromiso compartido de apoyar a las comunidades de acogida. | Apoyar a las comunidades de acogida
es | Tenemos previsto continuar los esfuerzos para prevenir y reducir la apatridia. | Continuar los esfuerzos para prevenir y reducir la apatridia
es | Prevemos promover, de conformidad con la legislación nacional, el reconocimiento de las cualificaciones, y la portabilidad de las prestaciones sociales. | Promover el reconocimiento de las cualificaciones
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
