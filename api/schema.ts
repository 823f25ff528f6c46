// The executable schema of all modules, built once a process.

import type { GraphQLSchema } from 'graphql';
import { modules } from './modules.ts';
import { assembleSchema } from './platform/graphql/assemble.ts';
import { registerPermissions } from './platform/permissions.ts';
import { ResourceChangedResolver } from './platform/realtime/resource-changed.resolver.ts';

let built: GraphQLSchema | undefined;

export function schema(): GraphQLSchema {
  if (!built) {
    registerPermissions(modules);
    built = assembleSchema([...modules.flatMap(({ resolvers }) => resolvers), ResourceChangedResolver]);
  }
  return built;
}
