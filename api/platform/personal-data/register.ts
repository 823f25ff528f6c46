// The register of processing (article 30 of the GDPR), in French, for the centre's files: generated from the declarations.

import { allPersonalData, type LegalBasis, type PersonalData, type PersonalDataOfModule } from './declaration.ts';

const BASES: Readonly<Record<LegalBasis, string>> = {
  CONSENT: 'Consentement (art. 6(1)(a))',
  CONTRACT: 'Contrat (art. 6(1)(b))',
  LEGAL_OBLIGATION: 'Obligation légale (art. 6(1)(c))',
  LEGITIMATE_INTEREST: 'Intérêt légitime (art. 6(1)(f))',
};

const HEAD = `# Registre des traitements

Ce registre (article 30 du RGPD) est engendré à partir des déclarations du programme
(\`npm run cli -- privacy register\`) : ne le modifiez pas à la main. Les durées sont celles par défaut ; la console
(« Données personnelles ») montre celles qui sont en vigueur.

Le responsable du traitement est le centre de formation qui exploite cette installation. Complétez pour vos archives son
nom, son adresse et, le cas échéant, celui de son délégué à la protection des données.
`;

/** The whole register as Markdown. */
export function register(modules: readonly PersonalDataOfModule[]): string {
  const parts = modules.flatMap(({ name, personalData = [], withoutPersonalData = {} }) => {
    const without = Object.entries(withoutPersonalData);
    if (personalData.length === 0 && without.length === 0) return [];
    return [
      `## ${name}`,
      ...personalData.map(entry),
      ...(without.length > 0
        ? [`Sans données personnelles : ${without.map(([table]) => `\`${table}\``).join(', ')}.`]
        : []),
    ];
  });
  return `${[HEAD.trimEnd(), ...parts].join('\n\n')}\n`;
}

function entry(data: PersonalData): string {
  const { retention, clock } = data;
  const period = clock
    ? `${retention.rule.fr} (réglable de ${clock.between[0]} à ${clock.between[1]} mois${clock.warnWeeks ? `, la personne est prévenue ${clock.warnWeeks} semaines avant` : ''})`
    : retention.rule.fr;
  return `### \`${data.table}\`

| | |
|---|---|
| Données | ${data.what.fr} |
| Finalité | ${data.purpose.fr} |
| Base légale | ${BASES[data.legalBasis]} |
| Destinataires | ${data.recipients.fr} |
| Durée | ${period}. ${retention.source} |
| À l’effacement | ${erasureOf(data)} |
| À l’export | ${data.exported.length > 0 ? data.exported.map((column) => `\`${column}\``).join(', ') : 'rien : ni lisible ni utile à la personne'} |`;
}

function erasureOf({ of, erasure, mentions }: PersonalData): string {
  const texts = mentions
    ? `${of.length > 0 ? ' ' : ''}Dans les textes d’autrui (${mentions.map((column) => `\`${column}\``).join(', ')}), nom, adresse, téléphone et identifiants sont remplacés.`
    : '';
  if (of.length === 0) return texts;
  if (erasure.kind === 'DELETE') return `Supprimé.${texts}`;
  if (erasure.kind === 'ANONYMISE') return `Rendu anonyme : ${erasure.because.fr}.${texts}`;
  return `Conservé ${erasure.months} mois par obligation légale : ${erasure.because.fr} (${erasure.source}) ; le reste est supprimé.${texts}`;
}

/** Tables of the database that nobody speaks of. */
export function undeclared(tables: readonly string[], modules: readonly PersonalDataOfModule[]): string[] {
  const known = new Set(modules.flatMap(({ withoutPersonalData = {} }) => Object.keys(withoutPersonalData)));
  for (const { table } of allPersonalData()) known.add(table);
  return tables.filter((table) => !known.has(table));
}
