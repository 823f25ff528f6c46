// Builds the console (index.html) and the public pages (q.html, account.html) to .build/admin, each with its own
// scripts, hashed names and pre-compressed copies; serves both in development with the API behind a proxy.
// Never puts a script inline: the content security policy forbids it.
import { globSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, '../.build/admin');
const api = process.env['API_URL'] ?? 'http://localhost:4000';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes a .br and a .gz next to every text file, so the server never compresses an asset itself. */
function preCompressed(): Plugin {
  return {
    name: 'pre-compressed',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) return;
      const names = await readdir(dir, { recursive: true });
      const texts = names.filter((name) => /\.(js|css|html|svg|json)$/.test(name));
      for (const name of texts) {
        const path = join(dir, name);
        const content = await readFile(path);
        await writeFile(`${path}.br`, await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
        await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
      }
    },
  };
}

const DOCUMENT = '?document=';

/**
 * Makes a module of its own of each query and mutation, so that it lies with the pages that use it, and leaves the
 * texts out of the build: the server knows them by their hash, and one of another version gets them from the file of
 * documents (providers/http.ts). Fragments are parts of those texts already.
 */
function documentsByHash(): Plugin {
  const generated = join(root, 'gql/graphql.ts');
  const definition =
    /export const (\w+) = (new TypedDocumentString\(`\s*(\w+)\b[^`]*`(?:, (\{[^\n]*\}))?\)) as unknown as [^;]*;/g;
  const imported = /import \{([^}]*)\} from '([./]+\/gql\/graphql\.ts)';/g;
  const documents = new Map<string, string>();
  return {
    name: 'documents-by-hash',
    apply: 'build',
    enforce: 'pre',
    async buildStart() {
      for (const [, name = '', whole = '', kind, named] of (await readFile(generated, 'utf8')).matchAll(definition)) {
        // subscriptions go over the live connection, as texts
        const made = kind === 'subscription' ? whole : `new TypedDocumentString('', ${named})`;
        documents.set(name, made);
      }
    },
    load(id) {
      const [path, name = ''] = id.split(DOCUMENT);
      const made = path === generated && documents.get(name);
      if (!made) return undefined;
      return `import { TypedDocumentString } from './graphql.ts';\nexport const ${name} = /*#__PURE__*/ ${made};`;
    },
    transform(code, id) {
      if (id === generated) return { code: code.replaceAll(definition, ''), map: null };
      if (!code.includes('gql/graphql.ts')) return undefined;
      const apart = code.replaceAll(imported, (_, listed: string, from: string) => {
        const names = listed.split(',').map((name) => name.trim());
        const others = names.filter((name) => !documents.has(name)).join(', ');
        const each = names.filter((name) => documents.has(name));
        const lines = each.map((name) => `import { ${name} } from '${from}${DOCUMENT}${name}';`);
        return [`import { ${others} } from '${from}';`, ...lines].join(' ');
      });
      return { code: apart, map: null };
    },
  };
}

/** The public pages have addresses of their own: the development server answers them like the real one. */
function publicPages(): Plugin {
  return {
    name: 'public-pages',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.startsWith('/q/')) request.url = '/q.html';
        if (request.url?.startsWith('/account/')) request.url = '/account.html';
        next();
      });
    },
  };
}

/** Writes the styles of the questionnaire page into it, so that it is painted without waiting for a second file. */
function stylesWithin(): Plugin {
  return {
    name: 'styles-within',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        if (!filename.endsWith('/q.html')) return html;
        return html.replaceAll(/<link rel="stylesheet"[^>]*href="\/([^"]+)">/g, (link, name: string) => {
          const file = bundle[name];
          return file?.type === 'asset' ? `<style>${file.source.toString()}</style>` : link;
        });
      },
    },
  };
}

const packages = join(root, '../node_modules');

/**
 * What nearly every page uses lies in one script instead of a hundred small ones: it compresses better, and the list of
 * what to load with each page is shorter. What fewer pages use stays apart, or whoever opens a list would load the forms.
 */
const nearlyEveryPage = Math.round(0.8 * globSync('resources/*/{List,Show,Create,Edit}.tsx', { cwd: root }).length);

/** Parts that packages bring for browsers of long ago or for development, replaced by what they stand for. */
const lighter = [
  { find: /^object\.entries$/, replacement: join(root, 'providers/object-entries.cjs') },
  { find: /^react-router$/, replacement: join(packages, 'react-router/dist/production/index.mjs') },
  { find: /^react-router\/dom$/, replacement: join(packages, 'react-router/dist/production/dom-export.mjs') },
];

export default defineConfig({
  root,
  resolve: { alias: lighter },
  plugins: [react({ exclude: /admin\/pages\// }), documentsByHash(), publicPages(), stylesWithin(), preCompressed()],
  build: {
    outDir,
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'frame', minShareCount: nearlyEveryPage }] } },
      input: {
        console: join(root, 'index.html'),
        questionnaire: join(root, 'q.html'),
        preview: join(root, 'preview.html'),
        account: join(root, 'account.html'),
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: api, ws: true }, '/api': { target: api } },
  },
});
