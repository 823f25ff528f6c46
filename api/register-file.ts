// The printed register of processing: docs/privacy-register.md is what the modules declare. A test holds the tree to it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { modules } from './modules.ts';
import type { Command } from './platform/command.ts';
import { register } from './platform/personal-data/register.ts';

export const registerFile = 'docs/privacy-register.md';

export const registerText = (): string => register(modules);

export const registerCommand: Command = {
  name: 'privacy register',
  usage: '',
  description: 'Prints the register of processing (GDPR, article 30) into docs/.',
  database: 'none',
  async run({ say }) {
    const text = registerText();
    if (existsSync(registerFile) && readFileSync(registerFile, 'utf8') === text) return;
    writeFileSync(registerFile, text);
    say(`Wrote ${registerFile}.`);
  },
};
