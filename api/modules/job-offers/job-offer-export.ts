import { listExport } from '../files/index.ts';
import { JobOfferFilter } from './job-offer.inputs.ts';
import { jobOffers } from './job-offers.read.ts';

export const JobOfferExportResolver = listExport({
  name: 'JobOffers',
  list: jobOffers,
  filter: JobOfferFilter,
  access: 'signed in',
  fileName: { fr: 'offres', en: 'job-offers' },
  columns: [
    { field: 'title', title: { fr: 'Intitulé', en: 'Title' } },
    { field: 'status', title: { fr: 'État', en: 'Status' } },
    { field: 'contract', title: { fr: 'Contrat', en: 'Contract' } },
    { field: 'commune', title: { fr: 'Code commune', en: 'Commune code' } },
    { field: 'experienceYears', title: { fr: 'Expérience (années)', en: 'Experience (years)' } },
    { field: 'startsOn', title: { fr: 'Début le', en: 'Starts on' } },
    { field: 'publishedAt', title: { fr: 'Publiée le', en: 'Published on' } },
  ],
});
