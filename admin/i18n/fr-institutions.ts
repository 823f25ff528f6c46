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
