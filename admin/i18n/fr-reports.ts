// What the console says of exports of responses and of reports, in French.
export const reports = {
  reports: {
    help: 'Un rapport présente les statistiques du questionnaire, en PDF et en classeur. Il part à heure fixe par mail, sans aucune réponse individuelle ni rien de ce que moins de cinq personnes ont répondu.',
    create: 'Nouveau rapport',
    allResponses: 'Toutes les réponses',
    notSent: 'Pas d’envoi prévu',
    history: 'Envois',
    neverSent: 'Ce rapport n’a pas encore été envoyé.',
    byHand: 'sur demande',
    byClock: 'à l’heure prévue',
    responses: '%{smart_count} réponse |||| %{smart_count} réponses',
    tooFew: 'trop peu de réponses pour les montrer',
    mails: '%{sent} mail sur %{smart_count} parti |||| %{sent} mails sur %{smart_count} partis',
    mailsKept:
      '%{smart_count} mail gardé\u202f: aucun serveur de courriel n’est réglé |||| %{smart_count} mails gardés\u202f: aucun serveur de courriel n’est réglé',
    undelivered: 'Non remis à\u00a0: %{addresses}',
    recipientsHelp: 'Une adresse par ligne, 50 au plus. Chaque personne peut se désinscrire.',
    at: {
      DAILY: 'Chaque jour à %{time}',
      WEEKLY: 'Chaque %{weekday} à %{time}',
      MONTHLY: 'Le %{day} de chaque mois à %{time}',
      PATTERN: '%{pattern}',
    },
    often: {
      label: 'Envoi',
      DAILY: 'Chaque jour',
      WEEKLY: 'Chaque semaine',
      MONTHLY: 'Chaque mois',
      PATTERN: 'Autre (motif cron)',
      weekday: 'Jour de la semaine',
      day: 'Jour du mois',
      time: 'Heure',
      pattern: 'Motif cron',
      patternHelp:
        'Minute, heure, jour du mois, mois, jour de la semaine\u202f: «\u00a00 8 1 1,7 *\u00a0» part le 1er janvier et le 1er juillet à 8\u00a0h. Une fois par jour au plus.',
    },
  },
  responseExport: {
    help: 'Les colonnes sont celles de toutes les versions du questionnaire et ne dépendent pas des réponses\u202f: deux exports se mettent bout à bout. Un choix multiple a une colonne par choix, avec 1 ou 0.',
    nothing: 'Personne n’a encore répondu : il n’y a rien à exporter.',
    format: 'Format',
    wording: 'Titres et choix',
    institution: 'Institution',
    institutionHelp: 'Vide\u00a0: toutes les réponses',
    anonymous: 'Sans rien qui nomme quelqu’un',
    anonymousHelp:
      'Ni adresse, ni identifiant, ni institution, ni heure, dans un ordre au hasard. Mois, langue, type et secteur seulement quand cinq réponses les partagent. Les réponses elles-mêmes peuvent encore dire de qui elles viennent\u202f: relisez avant de publier.',
    texts: 'Avec les textes libres',
    textsHelp: 'Les gens y écrivent ce qu’ils veulent, y compris des noms.',
  },
};
