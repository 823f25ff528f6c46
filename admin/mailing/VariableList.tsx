// What the text of a mail may name, as it is written in it.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { localized } from '../i18n/localized.ts';

export interface NamedVariable {
  readonly name: string;
  readonly kind?: string;
  readonly meaning?: { readonly fr: string; readonly en?: string | null };
}

export function VariableList({ variables }: { variables: readonly NamedVariable[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ mt: 2 }}>
      <Typography component="h2" variant="h3">
        {translate('mailing.variables')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('mailing.syntax')}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
        {variables.map(({ name, kind, meaning }) => (
          <Box key={name} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
            <Box component="dt" sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}>
              {kind === 'LIST' ? `{% for x in ${name} %}…{% endfor %}` : `{{ ${name.replace(/^.*\./, 'x.')} }}`}
            </Box>
            <Box component="dd" sx={{ m: 0, color: 'text.secondary' }}>
              {meaning && meaning.fr !== name ? localized({ fr: meaning.fr, en: meaning.en ?? null }) : ''}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
