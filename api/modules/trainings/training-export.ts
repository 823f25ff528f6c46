import { listExport } from '../files/index.ts';
import { TrainingFilter } from './training.resolver.ts';
import { trainings } from './trainings.read.ts';

export const TrainingExportResolver = listExport({
  name: 'Trainings',
  list: trainings,
  filter: TrainingFilter,
  access: 'signed in',
  fileName: { fr: 'formations', en: 'trainings' },
  columns: [
    { field: 'officialCode', title: { fr: 'Code', en: 'Code' } },
    { field: 'title', title: { fr: 'Intitulé', en: 'Title' } },
    { field: 'status', title: { fr: 'État', en: 'Status' } },
    { field: 'modality', title: { fr: 'Modalité', en: 'Modality' } },
    { field: 'durationHours', title: { fr: 'Durée (heures)', en: 'Duration (hours)' } },
    { field: 'certifying', title: { fr: 'Certifiante', en: 'Certifying' } },
    { field: 'rncpCode', title: { fr: 'Code RNCP', en: 'RNCP code' } },
    { field: 'publishedAt', title: { fr: 'Publiée le', en: 'Published on' } },
  ],
});
