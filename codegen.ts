// Makes the console's types and documents in admin/gql from the printed schema and the operations of schema/operations,
// and the store of its documents by hash, which the server trusts (admin/gql/persisted-documents.json).
// Run after every change of either; the output is committed, so a build needs no running API.
import { createHash } from 'node:crypto';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { type DocumentNode, getOperationAST } from 'graphql';

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/**/*.graphql',
  generates: {
    'admin/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex') },
        onExecutableDocumentNode: (document: DocumentNode) => ({
          operationName: getOperationAST(document)?.name?.value,
        }),
      },
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
