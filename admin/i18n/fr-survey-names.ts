// What the menu, the lists and the buttons say of questionnaires and of what is made of their answers, in French: loaded
// with the console, unlike the texts of their pages (fr-surveys.ts).

export const submissionImportActions = {
  applySubmissionImport: { label: 'Reprendre', done: 'Les réponses sont en train d’être reprises' },
  undoSubmissionImport: {
    label: 'Défaire l’import',
    done: 'L’import est en train d’être défait',
    confirm: 'Toutes les réponses venues de ce fichier seront supprimées. Le questionnaire reste.',
  },
};

export const submissionImportResources = {
  submissionImports: {
    name: 'Import de réponses |||| Imports de réponses',
    fields: {
      fileName: 'Fichier',
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      format: 'Sorte de fichier',
      status: 'État',
      readCount: 'Réponses dans le fichier',
      newCount: 'Nouvelles réponses',
      createdAt: 'Demandé le',
      endedAt: 'Terminé le',
    },
  },
};

export const submissionImportEnums = {
  SubmissionImportFormat: { CAP_BACKUP: 'Sauvegarde CAP', CSV: 'Tableau CSV' },
  SubmissionImportStatus: {
    CHECKING: 'Lecture en cours',
    CHECKED: 'Lu, à décider',
    APPLYING: 'Reprise en cours',
    DONE: 'Repris',
    UNDOING: 'En train d’être défait',
    UNDONE: 'Défait',
    FAILED: 'Échec',
  },
  ImportTarget: {
    IGNORE: 'Laisser de côté',
    KEEP: 'Garder comme texte',
    EXTERNAL_ID: 'Identifiant',
    SUBMITTED_AT: 'Date de la réponse',
    EMAIL: 'Adresse e-mail',
    LANGUAGE: 'Langue',
    ANSWER: 'Réponse à une question',
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

export const reportResources = {
  reports: {
    name: 'Rapport |||| Rapports',
    fields: {
      questionnaire: 'Questionnaire',
      questionnaireId: 'Questionnaire',
      institution: 'Institution',
      institutionId: 'Institution (vide\u00a0: toutes les réponses)',
      language: 'Langue',
      schedule: 'Envoi',
      timeZone: 'Fuseau horaire',
      formats: 'Fichiers',
      recipients: 'Destinataires',
      enabled: 'Envoyer à l’heure prévue',
      nextRunAt: 'Prochain envoi',
      lastRun: 'Dernier envoi',
    },
  },
};

export const reportActions = {
  sendReport: {
    label: 'Envoyer maintenant',
    done: 'Le rapport est en route',
    confirm: 'Le rapport sera fait et envoyé tout de suite à tous ses destinataires.',
  },
  deleteReport: {
    label: 'Supprimer',
    done: 'Rapport supprimé',
    confirm: 'Le rapport, la liste de ses envois et leurs fichiers seront supprimés.',
  },
};

export const reportEnums = {
  ReportFormat: { PDF: 'Document (PDF)', XLSX: 'Classeur (Excel)' },
  ReportRunStatus: { QUEUED: 'En préparation', SENT: 'Envoyé', FAILED: 'Échec' },
  ResponseFormat: { XLSX: 'Classeur Excel\u00a0: réponses, colonnes, statistiques', CSV: 'CSV\u00a0: réponses' },
  ResponseWording: {
    LABELS: 'Comme dans le questionnaire',
    KEYS: 'Clés, pour un programme (R, Python…)',
  },
};

export const respondentActions = {
  mergeRespondentOptions: { label: 'Fusionner', done: 'Les choix sont fusionnés' },
  rejectRespondentOptions: { label: 'Écarter', done: 'Le choix est écarté' },
  reopenRespondentOptions: { label: 'Reconsidérer', done: 'Le choix attend une nouvelle décision' },
  remindInvited: {
    label: 'Relancer',
    done: 'Les relances partent',
    confirm: 'Toutes les personnes invitées qui n’ont pas répondu reçoivent un rappel, une fois par jour au plus.',
  },
  removeQuestionnaireInvitation: {
    label: 'Retirer',
    done: 'L’invitation est retirée',
    confirm: 'Le lien ne fonctionnera plus et l’adresse sera oubliée. Les réponses déjà données restent.',
  },
};

export const respondentResources = {
  questionnaireInvitations: {
    name: 'Invitation à répondre |||| Invitations à répondre',
    fields: {
      email: 'Adresse',
      status: 'État',
      anonymous: 'Anonyme',
      mailCount: 'Mails',
      mailedAt: 'Dernier mail',
      removal: 'Retirer',
    },
  },
};

export const synthesisEnums = {
  SynthesisMethod: { AI: 'Par l’IA', EXTRACTIVE: 'Ici, sans IA' },
  SynthesisStatus: { DRAFT: 'Brouillon', APPROVED: 'Approuvée' },
};
