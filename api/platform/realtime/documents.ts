// Documents of subscriptions by their text: equal texts are one object, parsed and validated once.

import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LIMITS } from '../graphql/limits.ts';

const DOCUMENTS_KEPT = 500;

export const withCode = (error: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(error.message, { ...error, extensions: { code } } as never);

export class DocumentCache {
  private readonly documents = new Map<string, DocumentNode>();
  private readonly validity = new WeakMap<DocumentNode, readonly GraphQLError[]>();

  constructor(private readonly options: { schema: GraphQLSchema; introspection: boolean }) {}

  get(text: string): DocumentNode | GraphQLError[] {
    const known = this.documents.get(text);
    if (known) return known;
    try {
      const document = parse(text, { maxTokens: LIMITS.tokens });
      this.documents.set(text, document);
      if (this.documents.size > DOCUMENTS_KEPT) this.documents.delete(this.documents.keys().next().value as string);
      return document;
    } catch (error) {
      return [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
  }

  validated(document: DocumentNode): readonly GraphQLError[] {
    let errors = this.validity.get(document);
    if (!errors) {
      const rules = this.options.introspection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
      errors = validate(this.options.schema, document, rules, {
        maxErrors: LIMITS.errors,
        hideSuggestions: !this.options.introspection,
      }).map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED'));
      this.validity.set(document, errors);
    }
    return errors;
  }
}
