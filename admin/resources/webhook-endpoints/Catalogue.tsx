// What there is to hear of, each with the message as it is posted.
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { localized } from '../../i18n/localized.ts';
import { type EventType, useEventTypes } from './use-event-types.ts';

export function Catalogue() {
  const translate = useTranslate();
  const types = useEventTypes();
  if (!types) return null;
  return (
    <Box component="section" sx={{ mt: 4 }} aria-labelledby="webhook-catalogue">
      <Typography component="h2" variant="h2" id="webhook-catalogue">
        {translate('webhooks.catalogue')}
      </Typography>
      <Typography sx={{ mt: 0.5, mb: 1.5 }}>{translate('webhooks.catalogueHelp')}</Typography>
      {types.map((type) => (
        <Entry key={type.name} type={type} />
      ))}
    </Box>
  );
}

function Entry({ type: { name, purpose, permission, fields, sample } }: { type: EventType }) {
  const translate = useTranslate();
  return (
    <Accordion disableGutters slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Box>
          <Typography component="span" sx={{ display: 'block' }}>
            {localized(purpose)}
          </Typography>
          <code>{name}</code>
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        <Typography variant="body2">{translate('webhooks.permission', { permission })}</Typography>
        <Box component="dl" sx={{ display: 'grid', gap: 0.5, my: 1.5 }}>
          {fields.map((field) => (
            <Box key={field.name}>
              <Box component="dt" sx={{ display: 'inline', mr: 1 }}>
                <code>{field.name}</code>
              </Box>
              <Box component="dd" sx={{ display: 'inline', m: 0 }}>
                {localized(field.meaning)}
              </Box>
            </Box>
          ))}
        </Box>
        <Box
          component="pre"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
          tabIndex={0}
          aria-label={name}
          sx={{ m: 0, p: 1.5, overflowX: 'auto', bgcolor: 'action.hover', borderRadius: 1, fontSize: '0.85rem' }}
        >
          {sample}
        </Box>
      </AccordionDetails>
    </Accordion>
  );
}
