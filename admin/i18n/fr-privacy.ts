// What the console says of personal data, in French.
export const privacy = {
  privacy: {
    nobody: 'Personne effacée',
    onePerson: 'Données d’une personne',
    email: 'Adresse e-mail',
    search: 'Chercher',
    held: 'Conservé au sujet de %{email}',
    nothingHeld: 'Rien n’est conservé au sujet de cette adresse.',
    decide: 'Répondre à la personne',
    reason: 'Motif',
    reasonFirst: 'Indiquez d’abord le motif : il reste dans le journal d’audit jusqu’à l’effacement.',
    exportTheirs: 'Télécharger une copie',
    eraseTheirs: 'Tout effacer',
    eraseConfirm:
      'Tout ce qui est conservé au sujet de %{email} sera effacé ou rendu anonyme, sauf ce que la loi impose de garder. Rien ne pourra être rétabli.',
    exportFailed: 'La copie n’a pas pu être faite. Réessayez plus tard.',
    certificate: 'Certificat d’effacement',
    table: 'Données',
    counts: { deleted: 'Supprimés', anonymised: 'Anonymes', kept: 'Gardés par la loi', redacted: 'Mentions retirées' },
    bounds: 'de %{least} à %{most} mois',
    nobodyAsked: 'Non',
    weeksBefore: '%{smart_count} semaine avant |||| %{smart_count} semaines avant',
    givenAt: 'Accepté le %{at}',
    takenBackAt: 'Retiré le %{at}',
    rules: {
      accounts: 'Comptes sans connexion',
      candidates: 'Profils de candidats sans contact',
      submissions: 'Réponses aux questionnaires',
      invitations: 'Invitations à répondre',
      mails: 'Mails envoyés',
      aiCalls: 'Appels à l’intelligence artificielle',
    },
    mine: {
      title: 'Mes données personnelles',
      help: 'Vous pouvez obtenir une copie de tout ce que Passerelle conserve à votre sujet, ou demander que tout soit effacé.',
      export: 'Télécharger mes données',
      exported: 'La copie est prête',
      consents: 'Ce que vous avez accepté',
      takeBack: 'Retirer mon accord',
      takenBack: 'Accord retiré',
      erase: 'Demander l’effacement de mes données',
      confirm:
        'Votre compte et tout ce qui s’y rattache seront effacés dans 7 jours, sauf ce que la loi impose de garder. Vous pourrez changer d’avis d’ici là.',
      requested: 'Demande enregistrée',
      waiting: 'Vos données seront effacées au plus tard le %{at}.',
      withdraw: 'J’ai changé d’avis',
      withdrawn: 'Demande retirée',
    },
  },
};

export const privacyActions = {
  approveErasure: {
    label: 'Effacer maintenant',
    done: 'L’effacement commence',
    confirm:
      'Tout ce qui est conservé au sujet de la personne sera effacé ou rendu anonyme, sauf ce que la loi impose de garder. Rien ne pourra être rétabli.',
  },
  refuseErasure: { label: 'Refuser', done: 'Demande refusée' },
};

export const privacyEnums = {
  DataRequestKind: { EXPORT: 'Copie des données', ERASURE: 'Effacement' },
  DataRequestStatus: { WAITING: 'En attente', DONE: 'Faite', WITHDRAWN: 'Retirée', REFUSED: 'Refusée' },
  RetentionStatus: { DUE: 'À effacer', WARNED: 'Personne prévenue', RENEWED: 'Gardé', ERASED: 'Effacé' },
};

export const privacyResources = {
  dataRequests: {
    name: 'Demande sur des données |||| Demandes sur des données',
    fields: {
      kind: 'Demande',
      user: 'Personne',
      status: 'État',
      byThemselves: 'Demandée par la personne',
      requestedBy: 'Demandée par',
      requestedAt: 'Demandée le',
      'requestedAt.from': 'Demandée : à partir du',
      'requestedAt.to': 'Demandée : jusqu’au',
      dueOn: 'Répondre avant le',
      runsAt: 'Sera faite le',
      decidedBy: 'Décidée par',
      endedAt: 'Close le',
      reason: 'Motif',
    },
  },
  retentionRules: {
    name: 'Durée de conservation |||| Durées de conservation',
    fields: {
      id: 'Données',
      months: 'Durée (mois)',
      bounds: 'Limites',
      warnWeeks: 'La personne est prévenue',
      erasedCount: 'Déjà effacés',
      lastRunAt: 'Appliquée le',
    },
  },
  retentionItems: {
    name: 'Échéance |||| Échéances de conservation',
    fields: {
      whose: 'Personne',
      settled: 'Réglée',
      rule: 'Données',
      dueOn: 'Effacement le',
      status: 'État',
      warnedAt: 'Personne prévenue le',
      settledAt: 'Réglée le',
    },
  },
  consents: {
    name: 'Consentement |||| Consentements',
    fields: {
      user: 'Personne',
      at: 'Le',
      given: 'Accepté',
      purpose: 'Finalité',
      text: 'Texte montré (version)',
      form: 'Preuve',
      email: 'Adresse e-mail',
    },
  },
};
