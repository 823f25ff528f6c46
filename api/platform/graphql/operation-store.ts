// The documents that may be asked for by their hash alone: those trusted from the start, and a bounded number of those
// that clients brought and that passed validation (automatic persisted queries). Every door takes its documents here.

import { type DocumentNode, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { Fault, reasonOf } from '../fault.ts';

const DOCUMENTS_KEPT = 1_000;
// A parsed document takes up to 170 bytes a character of its text.
const CHARACTERS_KEPT = 300_000;

/** What was found valid: of several servers of a process, the first looks at each text. */
const valid = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>();

export class OperationStore {
  private readonly byHash = new Map<string, DocumentNode>();
  private readonly byText = new Map<string, DocumentNode>();
  /** The texts that clients brought by their hash, the oldest first. */
  private readonly brought = new Map<string, string>();
  private characters = 0;

  /** @param trusted the text by its SHA-256 */
  constructor(schema: GraphQLSchema, trusted: Readonly<Record<string, string>> = {}) {
    const known = valid.get(schema) ?? new Map<string, DocumentNode>();
    valid.set(schema, known);
    for (const [hash, text] of Object.entries(trusted)) {
      const document = known.get(text) ?? validated(schema, hash, text);
      known.set(text, document);
      this.byHash.set(hash, document);
      this.byText.set(text, document);
    }
  }

  withHash(hash: string): DocumentNode | undefined {
    return this.byHash.get(hash);
  }

  textOf(hash: string): string | undefined {
    return this.byHash.get(hash)?.loc?.source.body;
  }

  withText(text: string): DocumentNode | undefined {
    return this.byText.get(text);
  }

  /** Takes in a client's document that passed validation. The oldest of such documents make room; trusted ones never. */
  add(hash: string, text: string, document: DocumentNode): void {
    if (this.byHash.has(hash)) return;
    this.byHash.set(hash, document);
    this.byText.set(text, document);
    this.brought.set(hash, text);
    this.characters += text.length;
    for (const [oldHash, oldText] of this.brought) {
      if (this.brought.size <= DOCUMENTS_KEPT && this.characters <= CHARACTERS_KEPT) break;
      this.byHash.delete(oldHash);
      this.byText.delete(oldText);
      this.brought.delete(oldHash);
      this.characters -= oldText.length;
    }
  }
}

function validated(schema: GraphQLSchema, hash: string, text: string): DocumentNode {
  let document: DocumentNode | undefined;
  try {
    document = parse(text);
    const [error] = validate(schema, document);
    if (error) throw error;
    return document;
  } catch (error) {
    const name = (document && getOperationAST(document)?.name?.value) ?? hash;
    throw new Fault(
      `The stored operation ${name} is not valid: ${reasonOf(error)} "npm run codegen" writes the store.`,
    );
  }
}
