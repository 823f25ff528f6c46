// What the console says of other applications that people sign in to with Passerelle, in English.
export const identity = {
  connect: {
    consent: 'Sign in to “%{application}”',
    consentHelp: 'You are signed in as %{email}. This application will know:',
    consentOnce: 'You will not be asked again for this application, unless it wants to know more.',
    agree: 'Agree and continue',
    refuse: 'Refuse',
    back: 'Back to “%{application}”',
    confirmAddress: 'Confirm your address first',
    confirmAddressHelp:
      '“%{application}” recognises people by their e-mail address. Click in the message sent to %{email}, or ask for another one.',
    confirmed: 'Done, continue',
    PROVE_AGAIN: 'Sign in again',
    PROVE_AGAIN_help: '“%{application}” asks you to show once more who you are.',
    OTHER_PERSON: 'Somebody else is expected',
    OTHER_PERSON_help: '“%{application}” expects another account than %{email}.',
    ACTED_FOR: 'Not possible for somebody else',
    ACTED_FOR_help: 'Only the person themselves can sign in to “%{application}”.',
    signInAgain: 'Sign in',
    expired: 'This sign-in has expired',
    expiredHelp: 'Go back to the application you come from and start again.',
    failed: 'You could not be signed in',
    failedHelp: 'The server does not answer. Check your connection, then try again.',
  },
  connectedApplications: {
    title: 'Connected applications',
    none: 'No application has asked for your consent.',
    since: 'since %{at}',
  },
  oauthClients: {
    nameHelp: 'People read it when they sign in',
    confidentialHelp: 'Untick it for an application in a browser or on a telephone',
    pkceHelp: 'Untick it only for an application that does not know it, such as Moodle',
    refreshHelp: 'The application stays signed in as long as the person is at Passerelle',
    trustedHelp: 'The application is ours: nobody is asked for their consent',
    connection: 'Addresses for the application',
    secrets: 'Secrets',
    since: 'since %{at}',
    worksUntil: 'works until %{at}',
    created: 'Secret of the client',
    onlyOnce: 'Copy this secret now: it will never be shown again.',
    secret: 'Secret (client_secret)',
    copy: 'Copy',
    copied: 'Secret copied',
    kept: 'I have noted the secret',
    told: {
      openid: 'openid: the person’s identifier',
      profile: 'profile: their name and language',
      email: 'email: their e-mail address, confirmed',
      roles: 'roles: their roles in Passerelle',
    },
    scope: {
      openid: 'Who you are, under an identifier of Passerelle',
      profile: 'Your name and your language',
      email: 'Your e-mail address',
      roles: 'Your roles in Passerelle',
    },
  },
};

export const identityActions = {
  withdrawOAuthConsent: {
    label: 'Withdraw my consent',
    done: 'Consent withdrawn',
    confirm: 'The application will learn nothing more of you, and will have to ask for your consent again.',
  },
  deleteOAuthClient: {
    label: 'Delete',
    done: 'Client deleted',
    confirm: 'Nobody will be able to sign in to it with Passerelle any more, and its tokens will stop working.',
  },
  rotateOAuthClientSecret: {
    label: 'New secret',
    done: 'Secret made',
    confirm: 'The current secret will work for another 24 hours.',
  },
};

export const identityResources = {
  oauthClients: {
    name: 'Connected application |||| Connected applications',
    fields: {
      id: 'Identifier (client_id)',
      name: 'Name',
      kind: 'Kind',
      confidential: 'Keeps a secret',
      trusted: 'Ours',
      pkceRequired: 'PKCE required',
      refreshTokens: 'Refresh tokens',
      redirectUris: 'Return addresses',
      postLogoutRedirectUris: 'Return after sign-out',
      backchannelLogoutUri: 'Address for sign-out notices',
      scopes: 'Scopes',
      owner: 'Made by',
      enabled: 'In service',
      createdAt: 'Made on',
      lastUsedAt: 'Last used',
      issuer: 'Issuer',
      tokenEndpoint: 'Tokens (token endpoint)',
    },
  },
};
