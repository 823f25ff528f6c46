// The organisations of the demo. None of them exists; their addresses end in ".example" or lie in number ranges kept
// for fiction.

export interface DemoOrganisation {
  readonly name: string;
  readonly kind: 'COMPANY' | 'INSTITUTION' | 'TRAINING_CENTRE';
  /** For a company, the sector of the trades it looks for. */
  readonly sector: string;
  readonly communeCode: string;
  readonly domain: string;
  readonly description: string;
}

const company = (
  name: string,
  sector: string,
  communeCode: string,
  domain: string,
  description: string,
): DemoOrganisation => ({
  name,
  kind: 'COMPANY',
  sector,
  communeCode,
  domain: `${domain}.example`,
  description,
});
const institution = (name: string, communeCode: string, domain: string, description: string): DemoOrganisation => ({
  name,
  kind: 'INSTITUTION',
  sector: 'Emploi et insertion',
  communeCode,
  domain: `${domain}.example`,
  description,
});

export const organisations: readonly DemoOrganisation[] = [
  {
    name: 'Centre de formation Les Deux Ailes',
    kind: 'TRAINING_CENTRE',
    sector: 'Formation',
    communeCode: '97103',
    domain: 'lesdeuxailes.example',
    description:
      'Centre de formation professionnelle : douze parcours, des groupes de douze personnes, un suivi jusqu’à l’emploi.',
  },
  // The first company is the one for which the recruiter of the demo works.
  company(
    'Numékara',
    'Numérique',
    '97103',
    'numekara',
    'Applications et hébergement pour les entreprises et les communes de l’archipel.',
  ),
  company(
    'Présence Ti Soley',
    'Aide à la personne',
    '97101',
    'presence-tisoley',
    'Aide et accompagnement à domicile, sept jours sur sept.',
  ),
  company(
    'Maintien Douvan Jou',
    'Aide à la personne',
    '97120',
    'douvanjou',
    'Service d’aide aux personnes âgées ou en situation de handicap.',
  ),
  company(
    'La Table de Man Lili',
    'Restauration',
    '97113',
    'table-manlili',
    'Restaurant et traiteur, cuisine créole de saison.',
  ),
  company(
    'Kantin Péyi',
    'Restauration',
    '97117',
    'kantinpeyi',
    'Cuisine centrale : trois mille repas scolaires par jour, à moitié de produits locaux.',
  ),
  company(
    'Hôtel Les Filaos Bleus',
    'Hôtellerie',
    '97128',
    'filaosbleus',
    'Hôtel de quarante chambres au bord du lagon.',
  ),
  company('Résidence Kaladja', 'Hôtellerie', '97125', 'residence-kaladja', 'Résidence de tourisme et bungalows.'),
  company(
    'Clinique du Morne Fleuri',
    'Santé',
    '97105',
    'mornefleuri',
    'Clinique de soins de suite, quatre-vingts lits.',
  ),
  company(
    'Cabinet médical du Bord de Rivière',
    'Santé',
    '97115',
    'bordderiviere',
    'Maison de santé réunissant sept praticiens.',
  ),
  company('Kontaklé Gestion', 'Gestion', '97101', 'kontakle', 'Comptabilité et paie des petites entreprises.'),
  company(
    'Fiduciaire des Alizés Verts',
    'Gestion',
    '97103',
    'alizesverts',
    'Cabinet comptable et conseil aux associations.',
  ),
  company(
    'Réseau Colibri Informatique',
    'Numérique',
    '97122',
    'colibri-info',
    'Parc informatique, téléphonie et dépannage sur site.',
  ),
  company(
    'Solèy Toutan',
    'Énergie',
    '97118',
    'soleytoutan',
    'Panneaux photovoltaïques et chauffe-eau solaires pour les maisons.',
  ),
  company('Bati Karayib Nou', 'Bâtiment', '97101', 'batikarayibnou', 'Gros œuvre et réhabilitation parasismique.'),
  company(
    'Maçonnerie Roche Gravée',
    'Bâtiment',
    '97132',
    'rochegravee',
    'Maisons individuelles et murs de soutènement.',
  ),
  company(
    'Entrepôts de la Pointe Jarline',
    'Logistique',
    '97103',
    'pointejarline',
    'Stockage et préparation de commandes pour le commerce.',
  ),
  company(
    'Transports Gran Chimen',
    'Logistique',
    '97101',
    'granchimen',
    'Livraison dans tout l’archipel, îles du Sud comprises.',
  ),
  company('Marché Ti Panyé', 'Commerce', '97116', 'tipanye', 'Trois magasins d’alimentation de proximité.'),
  company('Lakaz Déco', 'Commerce', '97120', 'lakazdeco', 'Meubles et décoration, fabrication locale.'),
  company(
    'Jardins de Bwa Koré',
    'Agriculture et paysage',
    '97107',
    'bwakore',
    'Maraîchage en agroécologie et paniers hebdomadaires.',
  ),
  company('Paysages Flanboyan', 'Agriculture et paysage', '97124', 'flanboyan', 'Création et entretien de jardins.'),
  institution(
    'Maison de l’emploi de l’Archipel',
    '97120',
    'maison-emploi-archipel',
    'Accueil, orientation et suivi des personnes en recherche d’emploi.',
  ),
  institution(
    'Mission d’insertion Sud Basse-Terre',
    '97105',
    'insertion-sud',
    'Accompagnement des jeunes de 16 à 25 ans.',
  ),
  institution('Association Second Souffle', '97112', 'second-souffle', 'Aide au retour à l’emploi sur Marie-Galante.'),
];
