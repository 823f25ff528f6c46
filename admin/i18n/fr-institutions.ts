// Institutions of respondents in French.
export const institutions = {
  institutions: {
    rulesHelp:
      'Les réponses envoyées depuis ces adresses lui sont rattachées, aussi les anciennes. La plus forte priorité l’emporte, puis la règle la plus précise.',
    noRule: 'Aucune règle : aucune réponse ne lui est encore rattachée.',
    valueHelp: 'Par exemple « exemple.fr », ou une adresse entière',
    priority: 'priorité %{priority}',
    providerHelp: 'Par exemple « gmail.com » : l’adresse ne dit rien du lieu de travail',
    rightAsWritten: 'Juste tel quel',
    likely: 'Peut-être une faute de frappe pour « %{domain} »',
    proposedBy: 'Proposé par une IA (%{model})',
    confidence: 'sûre à %{percent} %',
    askHelp:
      'L’IA ne reçoit qu’un domaine de cette page, jamais une adresse. Rien ne change sans votre accord. |||| L’IA ne reçoit que %{smart_count} domaines de cette page, jamais une adresse. Rien ne change sans votre accord.',
    whose: 'À qui est « %{domain} » ?',
    whichOne: 'Choisissez une institution, ou donnez un nom à une nouvelle.',
    known: 'Institution déjà connue',
    newName: 'Ou nom d’une nouvelle institution',
    which: 'Quelles adresses',
  },
};

export const institutionActions = {
  deleteInstitution: {
    label: 'Supprimer',
    done: 'Institution supprimée',
    confirm: 'L’institution et ses règles seront supprimées.',
  },
  addInstitutionRule: { label: 'Ajouter la règle', done: 'Règle ajoutée : les réponses sont reclassées' },
  removeInstitutionRule: {
    label: 'Retirer',
    done: 'Règle retirée : les réponses sont reclassées',
    confirm: 'Les réponses de ces adresses, aussi les anciennes, seront reclassées.',
  },
  nameInstitution: { label: 'Rattacher…', done: 'Domaine rattaché : les réponses sont reclassées' },
  proposeInstitutions: { label: 'Demander à l’IA', done: 'L’IA a répondu' },
  acceptInstitutionProposal: { label: 'Confirmer…', done: 'Proposition confirmée : les réponses sont reclassées' },
  rejectInstitutionProposal: { label: 'Écarter', done: 'Proposition écartée' },
  addPersonalProvider: {
    label: 'Messagerie personnelle',
    done: 'Ajouté aux messageries personnelles',
    confirm: 'Les adresses de ce domaine ne diront plus rien du lieu de travail, sauf règle pour une adresse précise.',
  },
  removePersonalProvider: {
    label: 'Retirer',
    done: 'Messagerie retirée',
    confirm: 'Le domaine redeviendra un domaine comme les autres.',
  },
  acceptSpelling: { label: 'Lire « %{domain} »', done: 'Faute notée : les réponses sont reclassées' },
  keepSpelling: { label: 'C’est juste', done: 'Noté : ce n’est pas une faute' },
  forgetDomainSpelling: {
    label: 'Oublier',
    done: 'Décision oubliée',
    confirm: 'Le domaine sera de nouveau lu tel qu’il est écrit, et ses réponses reclassées.',
  },
};

export const institutionEnums = {
  InstitutionRuleKind: {
    DOMAIN: 'Ce domaine seulement',
    SUBDOMAINS: 'Ce domaine et ses sous-domaines',
    ADDRESS: 'Une seule adresse',
  },
  InstitutionSector: {
    HEALTH: 'Santé',
    SOCIAL: 'Social',
    EDUCATION: 'Enseignement et formation',
    EMPLOYMENT: 'Emploi et insertion',
    ADMINISTRATION: 'Administration',
    JUSTICE: 'Justice et protection de la jeunesse',
    INDUSTRY: 'Industrie, bâtiment, agriculture',
    SERVICES: 'Commerce et services',
    OTHER: 'Autre',
  },
  InstitutionType: {
    COMPANY: 'Entreprise',
    PUBLIC_INSTITUTION: 'Institution publique',
    SCHOOL: 'École, université, centre de formation',
    ASSOCIATION: 'Association, fondation',
    OTHER: 'Autre',
  },
};

export const institutionResources = {
  institutions: {
    name: 'Institution |||| Institutions',
    sections: { rules: 'Adresses' },
    fields: {
      name: 'Nom',
      type: 'Type',
      sector: 'Secteur',
      responseCount: 'Réponses',
      createdAt: 'Créée le',
      updatedAt: 'Modifiée le',
      rules: 'Adresses',
      kind: 'Quelles adresses',
      value: 'Domaine ou adresse',
      priority: 'Priorité',
      'rules.kind': 'Quelles adresses',
      'rules.value': 'Domaine ou adresse',
    },
  },
  unknownDomains: {
    name: 'Domaine inconnu |||| Domaines inconnus',
    fields: {
      domain: 'Domaine',
      responseCount: 'Réponses',
      lastResponseAt: 'Dernière réponse',
      suggestion: 'Suggestion',
      decision: 'Décision',
    },
  },
  personalProviders: {
    name: 'Messagerie personnelle |||| Messageries personnelles',
    fields: { domain: 'Domaine', createdAt: 'Ajoutée le', removal: 'Retrait' },
  },
  domainAliases: {
    name: 'Faute de frappe |||| Fautes de frappe',
    fields: { domain: 'Domaine écrit', correctDomain: 'Domaine voulu', createdAt: 'Décidé le', removal: 'Retrait' },
  },
};
