import { listExport } from '../files/index.ts';
import { CandidateFilter } from './candidate.inputs.ts';
import { candidates } from './candidates.read.ts';

export const CandidateExportResolver = listExport({
  name: 'Candidates',
  list: candidates,
  filter: CandidateFilter,
  access: 'candidates.read',
  stepUp: true,
  fileName: { fr: 'candidats', en: 'candidates' },
  columns: [
    { field: 'lastName', title: { fr: 'Nom', en: 'Family name' } },
    { field: 'firstName', title: { fr: 'Prénom', en: 'Given name' } },
    { field: 'email', title: { fr: 'Adresse électronique', en: 'E-mail address' } },
    { field: 'phone', title: { fr: 'Téléphone', en: 'Telephone' } },
    { field: 'headline', title: { fr: 'Accroche', en: 'Headline' } },
    { field: 'status', title: { fr: 'État', en: 'Status' } },
    { field: 'commune', title: { fr: 'Code commune', en: 'Commune code' } },
    { field: 'mobilityKm', title: { fr: 'Mobilité (km)', en: 'Mobility (km)' } },
    { field: 'availableFrom', title: { fr: 'Disponible à partir du', en: 'Available from' } },
    { field: 'wishedContract', title: { fr: 'Contrat souhaité', en: 'Wished contract' } },
    { field: 'experienceYears', title: { fr: 'Expérience (années)', en: 'Experience (years)' } },
    { field: 'lastContactOn', title: { fr: 'Dernier contact le', en: 'Last contact' } },
    { field: 'createdAt', title: { fr: 'Ajouté le', en: 'Added on' } },
  ],
});
