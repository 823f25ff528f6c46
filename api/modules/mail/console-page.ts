import type { Context } from '../../platform/context.ts';

/** The address of a record's page in the console. */
export const consolePage = ({ config }: Pick<Context, 'config'>, resource: string, id: string): string =>
  `${config.publicUrl}/#/${resource}/${id}/show`;
