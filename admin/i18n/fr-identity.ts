// What the console says of other applications that people sign in to with Passerelle, in French.
export const identity = {
  connect: {
    consent: 'Se connecter à « %{application} »',
    consentHelp: 'Vous êtes connecté avec %{email}. Cette application pourra connaître :',
    consentOnce: 'La question ne sera plus posée pour cette application, sauf si elle demande davantage.',
    agree: 'Accepter et continuer',
    refuse: 'Refuser',
    back: 'Revenir à « %{application} »',
    confirmAddress: 'Confirmez d’abord votre adresse',
    confirmAddressHelp:
      '« %{application} » reconnaît les personnes à leur adresse électronique. Cliquez dans le message envoyé à %{email}, ou demandez-en un nouveau.',
    confirmed: 'C’est fait, continuer',
    PROVE_AGAIN: 'Connectez-vous à nouveau',
    PROVE_AGAIN_help: '« %{application} » demande que vous montriez encore une fois qui vous êtes.',
    OTHER_PERSON: 'Une autre personne est attendue',
    OTHER_PERSON_help: '« %{application} » attend un autre compte que %{email}.',
    ACTED_FOR: 'Impossible au nom d’une autre personne',
    ACTED_FOR_help: 'Seule la personne elle-même peut se connecter à « %{application} ».',
    signInAgain: 'Se connecter',
    expired: 'Cette connexion a expiré',
    expiredHelp: 'Revenez à l’application d’où vous venez et recommencez.',
    failed: 'La connexion n’a pas abouti',
    failedHelp: 'Le serveur ne répond pas. Vérifiez votre liaison, puis réessayez.',
  },
  connectedApplications: {
    title: 'Applications connectées',
    none: 'Aucune application ne vous a demandé votre accord.',
    since: 'depuis le %{at}',
  },
  oauthClients: {
    nameHelp: 'Les personnes le lisent quand elles se connectent',
    confidentialHelp: 'À décocher pour une application dans un navigateur ou un téléphone',
    pkceHelp: 'À décocher seulement pour une application qui ne le connaît pas, comme Moodle',
    refreshHelp: 'L’application reste connectée tant que la personne l’est à Passerelle',
    trustedHelp: 'L’application est la nôtre : personne n’est invité à donner son accord',
    connection: 'Adresses à donner à l’application',
    secrets: 'Secrets',
    since: 'depuis le %{at}',
    worksUntil: 'fonctionne jusqu’au %{at}',
    created: 'Secret du client',
    onlyOnce: 'Copiez ce secret maintenant : il ne sera plus jamais affiché.',
    secret: 'Secret (client_secret)',
    copy: 'Copier',
    copied: 'Secret copié',
    kept: 'J’ai noté le secret',
    told: {
      openid: 'openid : l’identifiant de la personne',
      profile: 'profile : son nom et sa langue',
      email: 'email : son adresse électronique, confirmée',
      roles: 'roles : ses rôles dans Passerelle',
    },
    scope: {
      openid: 'Qui vous êtes, sous un identifiant propre à Passerelle',
      profile: 'Votre nom et votre langue',
      email: 'Votre adresse électronique',
      roles: 'Vos rôles dans Passerelle',
    },
  },
};

export const identityActions = {
  withdrawOAuthConsent: {
    label: 'Retirer mon accord',
    done: 'Accord retiré',
    confirm: 'L’application ne pourra plus rien savoir de vous, et devra vous demander à nouveau votre accord.',
  },
  deleteOAuthClient: {
    label: 'Supprimer',
    done: 'Client supprimé',
    confirm: 'Plus personne ne pourra s’y connecter avec Passerelle, et ses jetons cesseront de fonctionner.',
  },
  rotateOAuthClientSecret: {
    label: 'Nouveau secret',
    done: 'Secret créé',
    confirm: 'Le secret actuel fonctionnera encore 24 heures.',
  },
};

export const identityResources = {
  oauthClients: {
    name: 'Application connectée |||| Applications connectées',
    fields: {
      id: 'Identifiant (client_id)',
      name: 'Nom',
      kind: 'Genre',
      confidential: 'Garde un secret',
      trusted: 'À nous',
      pkceRequired: 'PKCE exigé',
      refreshTokens: 'Jetons de renouvellement',
      redirectUris: 'Adresses de retour',
      postLogoutRedirectUris: 'Retour après déconnexion',
      backchannelLogoutUri: 'Adresse des avis de déconnexion',
      scopes: 'Portées',
      owner: 'Créé par',
      enabled: 'En service',
      createdAt: 'Créé le',
      lastUsedAt: 'Dernier usage',
      issuer: 'Émetteur (issuer)',
      tokenEndpoint: 'Jetons (token endpoint)',
    },
  },
};
