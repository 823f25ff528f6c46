// Makes the console's types and documents in admin/gql from the printed schema and the operations of schema/operations.
// Run after every change of either; the output is committed, so a build needs no running API.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/**/*.graphql',
  generates: {
    'admin/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', Decimal: 'string' },
        strictScalars: true,
      },
    },
  },
};

export default config;
