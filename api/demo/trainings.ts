// The catalogue of the demo: twelve trainings written for it, with the facts a real catalogue must give.

export interface DemoTraining {
  readonly slug: string;
  readonly title: string;
  readonly certifying: boolean;
  readonly modality: 'ON_SITE' | 'REMOTE' | 'BLENDED';
  readonly hours: number;
  /** Euros for one person; a place in a group costs a tenth less. */
  readonly price: number;
  readonly objectives: readonly string[];
  readonly prerequisites: string;
  readonly outcomes: string;
}

/** What all of them have in common. */
export const everyTraining = {
  accessDelay: 'Sous 30 jours après l’entretien de positionnement, selon les places.',
  teachingMethods: 'Apports en petit groupe, mises en situation, travaux encadrés et périodes en entreprise.',
  assessmentMethods:
    'Positionnement à l’entrée, évaluations en cours de formation, mise en situation finale devant un jury.',
  accessibility: 'Locaux accessibles ; aménagements étudiés avec le référent handicap avant l’entrée en formation.',
} as const;

export const trainings: readonly DemoTraining[] = [
  {
    slug: 'accompagner-a-domicile',
    title: 'Accompagner une personne âgée à domicile',
    certifying: true,
    modality: 'ON_SITE',
    hours: 420,
    price: 3900,
    objectives: [
      'Aider aux gestes du quotidien sans faire à la place',
      'Reconnaître une situation d’urgence',
      'Transmettre par écrit et de vive voix',
    ],
    prerequisites: 'Savoir lire et écrire ; goût du contact.',
    outcomes: 'Auxiliaire de vie, aide à domicile, accompagnant en résidence.',
  },
  {
    slug: 'cuisine-de-collectivite',
    title: 'Cuisiner pour une collectivité',
    certifying: true,
    modality: 'ON_SITE',
    hours: 560,
    price: 4600,
    objectives: [
      'Produire des repas équilibrés en quantité',
      'Tenir la chaîne du froid et les relevés d’hygiène',
      'Cuisiner les produits du pays',
    ],
    prerequisites: 'Aucun diplôme ; station debout prolongée.',
    outcomes: 'Cuisinier de collectivité, commis de cuisine, second de cuisine.',
  },
  {
    slug: 'reception-hoteliere',
    title: 'Réception hôtelière en français et en anglais',
    certifying: true,
    modality: 'BLENDED',
    hours: 490,
    price: 4300,
    objectives: [
      'Accueillir et suivre un client dans deux langues',
      'Tenir un planning de réservations',
      'Traiter une réclamation',
    ],
    prerequisites: 'Anglais de niveau A2.',
    outcomes: 'Réceptionniste, agent de réservation, gouvernant.',
  },
  {
    slug: 'secretariat-medical',
    title: 'Secrétariat médical',
    certifying: true,
    modality: 'BLENDED',
    hours: 600,
    price: 4900,
    objectives: [
      'Tenir l’agenda de plusieurs praticiens',
      'Gérer le dossier du patient dans le respect du secret',
      'Facturer les actes',
    ],
    prerequisites: 'Niveau 3 ou expérience de bureau ; frappe au clavier.',
    outcomes: 'Secrétaire en cabinet, en clinique ou à l’hôpital.',
  },
  {
    slug: 'comptabilite-et-paie',
    title: 'Comptabilité et paie',
    certifying: true,
    modality: 'BLENDED',
    hours: 700,
    price: 5600,
    objectives: [
      'Tenir la comptabilité courante',
      'Établir les bulletins de paie',
      'Préparer les déclarations sociales et fiscales',
    ],
    prerequisites: 'Niveau 4 ; aisance avec les chiffres et le tableur.',
    outcomes: 'Assistant comptable, gestionnaire de paie.',
  },
  {
    slug: 'developper-une-application-web',
    title: 'Développer une application web',
    certifying: true,
    modality: 'REMOTE',
    hours: 840,
    price: 6400,
    objectives: [
      'Passer d’une maquette à des écrans accessibles',
      'Écrire une API et ses tests',
      'Mettre en ligne et surveiller',
    ],
    prerequisites: 'Logique, anglais lu ; un premier projet personnel est bienvenu.',
    outcomes: 'Développeur web, intégrateur.',
  },
  {
    slug: 'assistance-informatique',
    title: 'Assistance informatique aux utilisateurs',
    certifying: true,
    modality: 'BLENDED',
    hours: 630,
    price: 5200,
    objectives: [
      'Diagnostiquer une panne à distance',
      'Installer un poste et un petit réseau',
      'Protéger et sauvegarder les données',
    ],
    prerequisites: 'Pratique courante d’un ordinateur.',
    outcomes: 'Technicien d’assistance, technicien de maintenance.',
  },
  {
    slug: 'installer-des-panneaux-solaires',
    title: 'Installer et entretenir des panneaux solaires',
    certifying: false,
    modality: 'ON_SITE',
    hours: 280,
    price: 3400,
    objectives: [
      'Poser des panneaux sur une toiture exposée au vent',
      'Raccorder un onduleur',
      'Contrôler une installation après un cyclone',
    ],
    prerequisites: 'Bases d’électricité ; aptitude au travail en hauteur.',
    outcomes: 'Installateur photovoltaïque, électricien.',
  },
  {
    slug: 'chef-d-equipe-du-batiment',
    title: 'Chef ou cheffe d’équipe du bâtiment',
    certifying: true,
    modality: 'ON_SITE',
    hours: 520,
    price: 4700,
    objectives: [
      'Lire un plan et organiser la journée',
      'Construire selon les règles parasismiques',
      'Faire vivre la sécurité sur le chantier',
    ],
    prerequisites: 'Deux ans d’expérience en gros œuvre.',
    outcomes: 'Chef d’équipe, maçon qualifié.',
  },
  {
    slug: 'preparateur-de-commandes',
    title: 'Préparation de commandes et conduite de chariots',
    certifying: false,
    modality: 'ON_SITE',
    hours: 175,
    price: 1900,
    objectives: ['Préparer une commande sans erreur', 'Conduire un chariot en sécurité', 'Tenir un stock à jour'],
    prerequisites: 'Aptitude médicale à la conduite.',
    outcomes: 'Préparateur de commandes, cariste, magasinier.',
  },
  {
    slug: 'vente-et-relation-client',
    title: 'Vente et relation client',
    certifying: false,
    modality: 'BLENDED',
    hours: 315,
    price: 2800,
    objectives: ['Conseiller et conclure une vente', 'Tenir une caisse', 'Mettre un rayon en valeur'],
    prerequisites: 'Goût du contact.',
    outcomes: 'Vendeur, conseiller de vente, hôte de caisse.',
  },
  {
    slug: 'maraichage-et-espaces-verts',
    title: 'Maraîchage et espaces verts',
    certifying: false,
    modality: 'ON_SITE',
    hours: 350,
    price: 2600,
    objectives: [
      'Conduire des cultures vivrières sans pesticides',
      'Tailler et entretenir un jardin tropical',
      'Installer une irrigation économe',
    ],
    prerequisites: 'Aptitude au travail en extérieur.',
    outcomes: 'Ouvrier maraîcher, jardinier paysagiste.',
  },
];
