// The trades of the demo: what joins a training, the candidates who followed it, and the offers that look for them.

export interface Trade {
  /** Slug of the training that leads to it. */
  readonly training: string;
  /** Slugs of trainings that help. */
  readonly alsoUseful: readonly string[];
  readonly sector: string;
  readonly romeCode: string;
  readonly jobs: readonly { readonly f: string; readonly m: string; readonly offer: string }[];
  readonly skills: readonly string[];
  /** Gross euros a month for a beginner. */
  readonly salary: number;
  readonly tasks: readonly string[];
  /** How many candidates and offers it has, relative to the others. */
  readonly weight: number;
}

/** Skills of every trade. */
export const generalSkills = [
  'Permis B',
  'Anglais professionnel',
  'Créole guadeloupéen',
  'Travail en équipe',
  'Bureautique',
  'Sauveteur secouriste du travail',
] as const;

export const trades: readonly Trade[] = [
  {
    training: 'accompagner-a-domicile',
    alsoUseful: ['secretariat-medical'],
    sector: 'Aide à la personne',
    romeCode: 'K1304',
    jobs: [
      { f: 'Auxiliaire de vie', m: 'Auxiliaire de vie', offer: 'Auxiliaire de vie (H/F)' },
      { f: 'Aide à domicile', m: 'Aide à domicile', offer: 'Aide à domicile (H/F)' },
    ],
    skills: [
      'Aide à la toilette',
      'Préparation des repas',
      'Gestes et postures',
      'Écoute active',
      'Entretien du linge',
      'Prévention des chutes',
    ],
    salary: 1850,
    tasks: [
      'aider au lever, à la toilette et aux repas',
      'accompagner les sorties',
      'transmettre les observations à la famille et aux soignants',
    ],
    weight: 11,
  },
  {
    training: 'cuisine-de-collectivite',
    alsoUseful: ['vente-et-relation-client'],
    sector: 'Restauration',
    romeCode: 'G1602',
    jobs: [
      { f: 'Cuisinière', m: 'Cuisinier', offer: 'Cuisinier ou cuisinière (H/F)' },
      { f: 'Commise de cuisine', m: 'Commis de cuisine', offer: 'Commis de cuisine (H/F)' },
    ],
    skills: [
      'Hygiène alimentaire (HACCP)',
      'Cuisine créole',
      'Cuisson de masse',
      'Gestion des stocks',
      'Pâtisserie',
      'Service en salle',
    ],
    salary: 1900,
    tasks: [
      'préparer les repas du jour avec des produits locaux',
      'tenir les postes propres et les relevés à jour',
      'passer les commandes aux producteurs',
    ],
    weight: 10,
  },
  {
    training: 'reception-hoteliere',
    alsoUseful: ['vente-et-relation-client'],
    sector: 'Hôtellerie',
    romeCode: 'G1703',
    jobs: [
      { f: 'Réceptionniste', m: 'Réceptionniste', offer: 'Réceptionniste (H/F)' },
      { f: 'Agente de réservation', m: 'Agent de réservation', offer: 'Agent ou agente de réservation (H/F)' },
    ],
    skills: [
      'Accueil de la clientèle',
      'Logiciel de réservation',
      'Facturation',
      'Espagnol',
      'Gestion des réclamations',
      'Vente additionnelle',
    ],
    salary: 1880,
    tasks: [
      'accueillir les clients et suivre leur séjour',
      'tenir le planning des réservations',
      'préparer les départs et les factures',
    ],
    weight: 9,
  },
  {
    training: 'secretariat-medical',
    alsoUseful: ['comptabilite-et-paie'],
    sector: 'Santé',
    romeCode: 'M1609',
    jobs: [{ f: 'Secrétaire médicale', m: 'Secrétaire médical', offer: 'Secrétaire médical ou médicale (H/F)' }],
    skills: [
      'Prise de rendez-vous',
      'Terminologie médicale',
      'Dossier patient',
      'Facturation des actes',
      'Frappe au dictaphone',
      'Discrétion professionnelle',
    ],
    salary: 1950,
    tasks: [
      'tenir l’agenda des praticiens',
      'accueillir et orienter les patients',
      'mettre à jour les dossiers et transmettre les feuilles de soins',
    ],
    weight: 7,
  },
  {
    training: 'comptabilite-et-paie',
    alsoUseful: ['secretariat-medical'],
    sector: 'Gestion',
    romeCode: 'M1203',
    jobs: [
      { f: 'Assistante comptable', m: 'Assistant comptable', offer: 'Assistant ou assistante comptable (H/F)' },
      { f: 'Gestionnaire de paie', m: 'Gestionnaire de paie', offer: 'Gestionnaire de paie (H/F)' },
    ],
    skills: [
      'Saisie comptable',
      'Rapprochement bancaire',
      'Déclaration de TVA',
      'Bulletins de paie',
      'Déclaration sociale nominative',
      'Tableur avancé',
    ],
    salary: 2150,
    tasks: [
      'saisir les pièces et lettrer les comptes',
      'établir les bulletins de paie',
      'préparer les déclarations du mois',
    ],
    weight: 8,
  },
  {
    training: 'developper-une-application-web',
    alsoUseful: ['assistance-informatique'],
    sector: 'Numérique',
    romeCode: 'M1805',
    jobs: [
      { f: 'Développeuse web', m: 'Développeur web', offer: 'Développeur ou développeuse web (H/F)' },
      { f: 'Intégratrice web', m: 'Intégrateur web', offer: 'Intégrateur ou intégratrice web (H/F)' },
    ],
    skills: ['HTML et CSS', 'TypeScript', 'SQL', 'Git', 'Accessibilité numérique', 'Tests automatisés'],
    salary: 2500,
    tasks: [
      'réaliser les écrans avec les utilisateurs',
      'écrire des tests et relire le code de l’équipe',
      'mettre en ligne et suivre les incidents',
    ],
    weight: 8,
  },
  {
    training: 'assistance-informatique',
    alsoUseful: ['developper-une-application-web'],
    sector: 'Numérique',
    romeCode: 'I1401',
    jobs: [
      {
        f: 'Technicienne informatique',
        m: 'Technicien informatique',
        offer: 'Technicien ou technicienne informatique (H/F)',
      },
    ],
    skills: [
      'Assistance aux utilisateurs',
      'Réseaux',
      'Windows et Linux',
      'Dépannage de postes',
      'Téléphonie IP',
      'Sauvegardes',
    ],
    salary: 2100,
    tasks: [
      'répondre aux utilisateurs et dépanner leurs postes',
      'installer le matériel sur les sites',
      'tenir l’inventaire et les sauvegardes',
    ],
    weight: 7,
  },
  {
    training: 'installer-des-panneaux-solaires',
    alsoUseful: ['chef-d-equipe-du-batiment'],
    sector: 'Énergie',
    romeCode: 'F1602',
    jobs: [
      { f: 'Électricienne', m: 'Électricien', offer: 'Électricien ou électricienne (H/F)' },
      {
        f: 'Installatrice photovoltaïque',
        m: 'Installateur photovoltaïque',
        offer: 'Installateur ou installatrice photovoltaïque (H/F)',
      },
    ],
    skills: [
      'Habilitation électrique',
      'Pose de panneaux solaires',
      'Travail en hauteur',
      'Lecture de plans',
      'Raccordement d’onduleurs',
      'Chauffe-eau solaire',
    ],
    salary: 2100,
    tasks: [
      'poser et raccorder les panneaux',
      'mettre l’installation en service',
      'assurer l’entretien après le passage des cyclones',
    ],
    weight: 8,
  },
  {
    training: 'chef-d-equipe-du-batiment',
    alsoUseful: ['installer-des-panneaux-solaires'],
    sector: 'Bâtiment',
    romeCode: 'F1703',
    jobs: [
      { f: 'Maçonne', m: 'Maçon', offer: 'Maçon ou maçonne (H/F)' },
      {
        f: 'Cheffe d’équipe gros œuvre',
        m: 'Chef d’équipe gros œuvre',
        offer: 'Chef ou cheffe d’équipe gros œuvre (H/F)',
      },
    ],
    skills: [
      'Coffrage',
      'Ferraillage',
      'Construction parasismique',
      'Enduits',
      'Lecture de plans',
      'Conduite d’engins',
    ],
    salary: 2050,
    tasks: [
      'monter les ouvrages selon les plans',
      'organiser la journée de l’équipe',
      'veiller à la sécurité du chantier',
    ],
    weight: 9,
  },
  {
    training: 'preparateur-de-commandes',
    alsoUseful: ['vente-et-relation-client'],
    sector: 'Logistique',
    romeCode: 'N1103',
    jobs: [
      {
        f: 'Préparatrice de commandes',
        m: 'Préparateur de commandes',
        offer: 'Préparateur ou préparatrice de commandes (H/F)',
      },
      { f: 'Cariste', m: 'Cariste', offer: 'Cariste (H/F)' },
    ],
    skills: [
      'Conduite de chariots (CACES)',
      'Gestion des stocks',
      'Lecture optique',
      'Réception de marchandises',
      'Inventaire',
      'Gestes et postures',
    ],
    salary: 1850,
    tasks: [
      'réceptionner et ranger les marchandises',
      'préparer les commandes au bon moment',
      'participer aux inventaires',
    ],
    weight: 9,
  },
  {
    training: 'vente-et-relation-client',
    alsoUseful: ['reception-hoteliere'],
    sector: 'Commerce',
    romeCode: 'D1211',
    jobs: [
      { f: 'Vendeuse', m: 'Vendeur', offer: 'Vendeur ou vendeuse (H/F)' },
      { f: 'Conseillère de vente', m: 'Conseiller de vente', offer: 'Conseiller ou conseillère de vente (H/F)' },
    ],
    skills: [
      'Accueil de la clientèle',
      'Encaissement',
      'Mise en rayon',
      'Techniques de vente',
      'Gestion des réclamations',
      'Inventaire',
    ],
    salary: 1830,
    tasks: [
      'accueillir et conseiller les clients',
      'tenir les rayons et la caisse',
      'préparer les opérations commerciales',
    ],
    weight: 9,
  },
  {
    training: 'maraichage-et-espaces-verts',
    alsoUseful: ['preparateur-de-commandes'],
    sector: 'Agriculture et paysage',
    romeCode: 'A1203',
    jobs: [
      { f: 'Ouvrière maraîchère', m: 'Ouvrier maraîcher', offer: 'Ouvrier maraîcher ou ouvrière maraîchère (H/F)' },
      { f: 'Jardinière paysagiste', m: 'Jardinier paysagiste', offer: 'Jardinier ou jardinière paysagiste (H/F)' },
    ],
    skills: [
      'Cultures vivrières',
      'Taille et élagage',
      'Irrigation',
      'Agroécologie',
      'Conduite de tracteur',
      'Entretien du matériel',
    ],
    salary: 1840,
    tasks: [
      'préparer le sol, planter et récolter',
      'entretenir les jardins des clients',
      'suivre l’irrigation et le matériel',
    ],
    weight: 7,
  },
];

export const allSkills: readonly string[] = [...new Set([...trades.flatMap(({ skills }) => skills), ...generalSkills])];
