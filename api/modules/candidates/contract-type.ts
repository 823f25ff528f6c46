import { registerEnumType } from 'type-graphql';

export enum ContractType {
  PERMANENT = 'PERMANENT',
  FIXED_TERM = 'FIXED_TERM',
  TEMPORARY = 'TEMPORARY',
  APPRENTICESHIP = 'APPRENTICESHIP',
  PROFESSIONALISATION = 'PROFESSIONALISATION',
  INTERNSHIP = 'INTERNSHIP',
  SELF_EMPLOYED = 'SELF_EMPLOYED',
}
registerEnumType(ContractType, {
  name: 'ContractType',
  description: 'A kind of employment, as French labour law knows it.',
  valuesConfig: {
    PERMANENT: { description: 'Without an end (CDI).' },
    FIXED_TERM: { description: 'Until a day or an event (CDD).' },
    TEMPORARY: { description: 'Through an agency (intérim).' },
    APPRENTICESHIP: { description: 'Work and school by turns, initial training (contrat d’apprentissage).' },
    PROFESSIONALISATION: { description: 'Work and training by turns (contrat de professionnalisation).' },
    INTERNSHIP: { description: 'Part of one’s studies (stage).' },
    SELF_EMPLOYED: { description: 'On one’s own account (indépendant).' },
  },
});
